package dev.voicecoach.question.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class BankIndexTest {
    private final SwitchedIndex chroma = new SwitchedIndex();
    private final QuestionBank bank = Banks.of(
            Banks.question(Role.DATA, "one", Category.TECHNICAL, 1, "What is a mean, and what a median?"),
            Banks.question(Role.SALES, "two", Category.TECHNICAL, 2, "How do you begin a call with a buyer?"));
    private final BankIndex index =
            new BankIndex(bank, new LetterEmbedder(), chroma, new MemoryQuestionIndex(), Duration.ofMillis(20));

    @AfterEach
    void stop() {
        index.stop();
    }

    @Test
    void answersFromMemoryBeforeChromaWasTried() {
        chroma.away = true;
        index.start();

        var found = index.nearest("median", SearchFilter.ALL, 5);

        assertThat(found.matches()).hasSize(2);
        assertThat(found.index()).isEqualTo("memory");
        assertThat(found.degraded()).isTrue();
    }

    @Test
    void goesToChromaWhenItAppears() {
        chroma.away = true;
        index.start();
        await().until(() -> chroma.calls.get() > 1);
        assertThat(index.servingIndex()).isEqualTo("memory");

        chroma.away = false;
        await().until(() -> !index.degraded());

        var found = index.nearest("median", SearchFilter.ALL, 5);
        assertThat(found.matches()).hasSize(2);
        assertThat(found.index()).isEqualTo("chroma");
        assertThat(found.degraded()).isFalse();
    }

    @Test
    void answersTheSameSearchFromMemoryWhenChromaFails() {
        index.start();
        await().until(() -> !index.degraded());

        chroma.away = true;

        var found = index.nearest("median", SearchFilter.ALL, 5);
        assertThat(found.matches()).hasSize(2);
        assertThat(found.index()).isEqualTo("memory");
        assertThat(index.degraded()).isTrue();
    }

    @Test
    void noticesThatChromaWentAwayWithoutAnySearch() {
        index.start();
        await().until(() -> !index.degraded());

        chroma.away = true;

        await().until(index::degraded);
        chroma.away = false;
        await().until(() -> !index.degraded());
    }

    @Test
    void indexesAgainWhenChromaLostItsData() {
        index.start();
        await().until(() -> !index.degraded());

        chroma.forget();

        await().until(() -> chroma.indexed.get() == 2);
        await().until(() -> !index.degraded());
        assertThat(index.nearest("median", SearchFilter.ALL, 5).index()).isEqualTo("chroma");
    }

    @Test
    void startsAgainAfterAStop() {
        index.start();
        await().until(() -> !index.degraded());
        index.stop();
        assertThat(index.isRunning()).isFalse();

        index.start();

        assertThat(index.isRunning()).isTrue();
        assertThat(index.nearest("median", SearchFilter.ALL, 5).matches()).hasSize(2);
    }

    @Test
    void isDegradedWhileMemoryStandsInAndSaysWhichOneAnswers() {
        var health = new VectorIndexHealthIndicator(index);
        chroma.away = true;
        index.start();
        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getDetails()).containsEntry("index", "memory");

        chroma.away = false;
        await().until(() -> !index.degraded());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("index", "chroma");
    }

    @Test
    void anotherBankOrModelMakesAnotherVersion() {
        var version = IndexContent.of(bank, new LetterEmbedder()).version();

        assertThat(version).isEqualTo("letters-2-" + bank.version());
        assertThat(IndexContent.of(Banks.of(bank.questions().getFirst()), new LetterEmbedder())
                        .version())
                .isNotEqualTo(version);
    }

    /** Counts letters: enough to tell texts apart. */
    private static final class LetterEmbedder implements Embedder {
        @Override
        public String modelId() {
            return "letters";
        }

        @Override
        public Vector embed(String text) {
            var counts = new float[26];
            text.toLowerCase().chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
            return new Vector(counts);
        }
    }

    /** An index that can be away. */
    private static final class SwitchedIndex implements QuestionIndex {
        final AtomicInteger calls = new AtomicInteger();
        final AtomicInteger indexed = new AtomicInteger();
        volatile boolean away;
        private volatile MemoryQuestionIndex questions = new MemoryQuestionIndex();

        void forget() {
            questions = new MemoryQuestionIndex();
        }

        @Override
        public String name() {
            return "chroma";
        }

        @Override
        public void index(IndexContent content) {
            requirePresent();
            questions.index(content);
            indexed.incrementAndGet();
        }

        @Override
        public List<Match> nearest(Vector vector, SearchFilter filter, int limit) {
            requirePresent();
            return questions.nearest(vector, filter, limit);
        }

        private void requirePresent() {
            calls.incrementAndGet();
            if (away) {
                throw new IndexUnavailableException("away", null);
            }
        }
    }
}
