package dev.voicecoach.platform.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A multipart request as a server gets it, taken apart. */
public record ReceivedForm(List<Part> parts) {
    private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("; filename=\"([^\"]*)\"");

    /** @param contentType as it was sent; null for none */
    public record Part(
            String name,
            @Nullable String fileName,
            @Nullable String contentType,
            ByteString body) {}

    public static ReceivedForm of(RecordedRequest request) throws IOException {
        var type = MediaType.get(Objects.requireNonNull(request.getHeaders().get("Content-Type")));
        var parts = new ArrayList<Part>();
        try (var reader = new MultipartReader(
                new Buffer().write(Objects.requireNonNull(request.getBody())),
                Objects.requireNonNull(type.parameter("boundary")))) {
            MultipartReader.Part part;
            while ((part = reader.nextPart()) != null) {
                var disposition = Objects.requireNonNull(part.headers().get("Content-Disposition"));
                parts.add(new Part(
                        Objects.requireNonNull(find(NAME, disposition), "A part without name"),
                        find(FILE_NAME, disposition),
                        part.headers().get("Content-Type"),
                        part.body().readByteString()));
            }
        }
        return new ReceivedForm(List.copyOf(parts));
    }

    private static @Nullable String find(Pattern pattern, String disposition) {
        var matcher = pattern.matcher(disposition);
        return matcher.find() ? matcher.group(1) : null;
    }

    public List<Part> named(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    /** The values of the parts of this name, as text. */
    public List<String> values(String name) {
        return named(name).stream().map(part -> part.body().utf8()).toList();
    }
}
