package dev.voicecoach.question.index.chroma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.index.IndexUnavailableException;
import dev.voicecoach.question.index.QuestionIndex;
import dev.voicecoach.question.index.QuestionIndexContract;
import dev.voicecoach.question.index.SearchFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real server. */
class ChromaQuestionIndexIT extends QuestionIndexContract {
    private static final Vector EAST = new Vector(new float[] {1, 0, 0});

    @TempDir
    static Path folder;

    private static @Nullable ChromaServer server;

    /** Started by the first test that needs it; where none is installed, each of those says so. */
    private static ChromaServer server() {
        var started = server;
        if (started == null) {
            started = ChromaServer.in(folder.resolve("data")).start();
            server = started;
        }
        return started;
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected QuestionIndex newIndex() {
        return indexAt(server().url());
    }

    @Test
    void keepsItsQuestionsWhenTheServerIsKilled() {
        var version = "kill-" + UUID.randomUUID();
        newIndex().index(content(version));

        server().kill();
        server().start();
        var index = newIndex();
        index.index(content(version));

        assertThat(index.nearest(EAST, SearchFilter.ALL, 50)).hasSize(4);
    }

    @Test
    void sharesOneCollectionAmongReplicas() {
        var version = "replicas-" + UUID.randomUUID();
        var one = newIndex();
        var other = newIndex();

        one.index(content(version));
        other.index(content(version));

        assertThat(one.nearest(EAST, SearchFilter.ALL, 50))
                .hasSize(4)
                .isEqualTo(other.nearest(EAST, SearchFilter.ALL, 50));
    }

    @Test
    void isUnavailableWhenNobodyListens() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThatThrownBy(() -> indexAt(nobody).index(content("any")))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessage("Chroma at " + nobody + " did not answer a heartbeat (ClosedChannelException)");
    }

    @Test
    void isUnavailableWhenTheServerIsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            assertThatThrownBy(() -> indexAt(url).index(content("any")))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessage("Chroma at " + url + " did not answer a heartbeat (HttpTimeoutException)");
        }
    }

    @Test
    void isUnavailableWhenTheServerIsKilledBetweenSearches() {
        var other = ChromaServer.in(folder.resolve("other")).start();
        var index = indexAt(other.url());
        index.index(content("killed"));

        other.kill();

        assertThatThrownBy(() -> index.nearest(EAST, SearchFilter.ALL, 1))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageStartingWith("Chroma at " + other.url() + " did not search");
    }

    /** A server of the old API, a proxy with an error page: neither may pass for Chroma or leak into a log. */
    @Test
    void isUnavailableWhenAnswersAreNotChromas() throws IOException {
        var strange = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        strange.createContext("/", exchange -> {
            var heartbeat = exchange.getRequestURI().getPath().endsWith("heartbeat");
            var body = "<html>secret words</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(heartbeat ? 200 : 410, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        strange.start();
        try {
            var url = URI.create("http://127.0.0.1:" + strange.getAddress().getPort());

            assertThatThrownBy(() -> indexAt(url).index(content("any")))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessage("Chroma at " + url + " did not open questions-any (HTTP 410)");
        } finally {
            strange.stop(0);
        }
    }

    private static ChromaQuestionIndex indexAt(URI url) {
        return new ChromaQuestionIndex(new ChromaProperties(
                url, "default_tenant", "default_database", Duration.ofSeconds(2), Duration.ofSeconds(10)));
    }
}
