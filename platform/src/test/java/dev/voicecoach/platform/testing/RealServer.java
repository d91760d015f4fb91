package dev.voicecoach.platform.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** What tests have in common that start a real server of somebody else's as a process. */
public final class RealServer {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private RealServer() {}

    /** Where it was prepared: as the variable says, or below {@code ~/.cache/voicecoach}. */
    public static Path folder(String variable, String name) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "voicecoach", name));
    }

    /** Where it was not prepared, the test fails in CI and is skipped elsewhere, with this reason. */
    public static void require(boolean isPrepared, String otherwise) {
        if (!isPrepared) {
            if (System.getenv("CI") != null) {
                fail(otherwise);
            }
            Assumptions.abort(otherwise);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it says 200 to a GET. */
    public static boolean answers(URI url) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url).timeout(TIMEOUT).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
