package dev.voicecoach.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A {@code multipart/form-data} body, by hand. */
public final class Multipart {
    private static final String BOUNDARY = "the-boundary-of-a-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart part(String name, String type, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"x\"\r\n");
        write("Content-Type: " + type + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    public Multipart options(String json) {
        return part("options", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Multipart audio(byte[] content) {
        return part("audio", "audio/wav", content);
    }

    public HttpRequest.Builder post(HttpRequest.Builder request) {
        write("--" + BOUNDARY + "--\r\n");
        return postUnfinished(request);
    }

    /** Without the end that the format asks for. */
    public HttpRequest.Builder postUnfinished(HttpRequest.Builder request) {
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
