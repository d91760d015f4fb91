package dev.voicecoach.platform.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {
    private static final MiniLmEmbedder EMBEDDER = new MiniLmEmbedder();

    @AfterAll
    static void close() throws OrtException {
        EMBEDDER.close();
    }

    @Test
    void putsLikeMeaningsNearEachOther() {
        var question = EMBEDDER.embed("How do you deal with an angry customer?");

        assertThat(question.cosine(EMBEDDER.embed("calming down an upset client")))
                .isGreaterThan(0.4);
        assertThat(question.cosine(EMBEDDER.embed("the boiling point of lead"))).isLessThan(0.2);
    }

    @Test
    void hasTheModelsLength() {
        assertThat(EMBEDDER.embed("one").toArray()).hasSize(384);
    }

    @Test
    void embedsTextsOfAnyLengthAndScript() {
        assertThat(EMBEDDER.embed("word ".repeat(3000)).toArray()).hasSize(384);
        assertThat(EMBEDDER.embed("日本語の質問 ¿cómo? \uD83D\uDE00").toArray()).hasSize(384);
        assertThat(EMBEDDER.embed("?").toArray()).hasSize(384);
    }

    @Test
    void givesTheSameVectorOnEveryThread() {
        var expected = EMBEDDER.embed("Tell me about a deal that you lost.");

        var cosines = IntStream.range(0, 32)
                .parallel()
                .mapToObj(index ->
                        EMBEDDER.embed("Tell me about a deal that you lost.").cosine(expected))
                .toList();

        assertThat(cosines).allSatisfy(cosine -> assertThat(cosine).isCloseTo(1, within(1e-6)));
    }

    @Test
    void loadsOnAThreadThatKnowsNoClasses() throws Exception {
        var loaded = new Object() {
            boolean done;
        };
        var thread = Thread.ofPlatform().unstarted(() -> {
            try (var other = new MiniLmEmbedder()) {
                loaded.done = other.embed("anything").toArray().length == 384;
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());

        thread.start();
        thread.join();

        assertThat(loaded.done).isTrue();
    }

    /** Closing a native session under a running thread would end the JVM. */
    @Test
    void refusesToEmbedOnceItIsClosed() throws Exception {
        var closing = new MiniLmEmbedder();
        var embedding =
                CompletableFuture.runAsync(() -> IntStream.range(0, 10_000).forEach(i -> closing.embed("text " + i)));
        closing.embed("first");

        closing.close();

        assertThatThrownBy(embedding::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closing.embed("later")).isInstanceOf(IllegalStateException.class);
    }
}
