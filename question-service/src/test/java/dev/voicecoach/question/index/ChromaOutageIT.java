package dev.voicecoach.question.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.index.chroma.ChromaProperties;
import dev.voicecoach.question.index.chroma.ChromaQuestionIndex;
import dev.voicecoach.question.index.chroma.ChromaServer;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The shared bank and the real Chroma, which comes late, is killed, and comes back with and without its data. */
class ChromaOutageIT {
    // Only a machine that is busy with something else comes near this.
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String QUERY = "patient refuses care";
    private static final String EXPECTED = "qst_nursing_refuses-treatment";

    @TempDir
    Path folder;

    @Test
    void searchGoesOnWhateverHappensToChroma() throws Exception {
        var data = folder.resolve("data");
        try (var server = ChromaServer.in(data);
                var chroma = new ChromaQuestionIndex(
                        new ChromaProperties(server.url(), "default_tenant", "default_database", LONG, LONG))) {
            var index = new BankIndex(
                    Banks.shared(), TestEmbedder.EMBEDDER, chroma, new MemoryQuestionIndex(), Duration.ofMillis(100));
            index.start();
            try {
                assertFinds(index, "memory");

                server.start();
                await().atMost(LONG).until(() -> !index.degraded());
                assertFinds(index, "chroma");
                assertThat(index.nearest("work", SearchFilter.ALL, 1000).matches())
                        .hasSize(Banks.shared().questions().size());

                server.kill();
                assertFinds(index, "memory");

                server.start();
                await().atMost(LONG).until(() -> !index.degraded());
                assertFinds(index, "chroma");
                assertThat(index.nearest("work", SearchFilter.ALL, 1000).matches())
                        .hasSize(Banks.shared().questions().size());

                server.kill();
                FileSystemUtils.deleteRecursively(data);
                server.start();
                await().atMost(LONG)
                        .until(() -> !index.degraded()
                                && "chroma".equals(search(index).index()));
                assertFinds(index, "chroma");
            } finally {
                index.stop();
            }
        }
    }

    private static void assertFinds(BankIndex index, String where) {
        var found = search(index);
        assertThat(found.index()).isEqualTo(where);
        assertThat(found.matches().getFirst().questionId()).isEqualTo(EXPECTED);
        assertThat(found.matches()).hasSize(3);
    }

    private static BankIndex.Found search(BankIndex index) {
        return index.nearest(QUERY, SearchFilter.of(new QuestionFilter(Role.NURSING, null, null)), 3);
    }
}
