package dev.voicecoach.question.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.codec.EventNotPublishedException;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.schemas.events.QuestionPublished;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class PublishCatalogTest {
    private final QuestionBank bank = Banks.shared();
    private final FakeCatalog catalog = new FakeCatalog();
    private final PublishCatalog publish = new PublishCatalog(bank, catalog, Duration.ofMillis(5));

    @AfterEach
    void stop() {
        publish.stop();
    }

    @Test
    void publishesEveryQuestionOfTheBank() {
        publish.start();
        await().until(() -> catalog.taken.size() == bank.questions().size());

        assertThat(ids(catalog.taken))
                .containsExactlyElementsOf(
                        bank.questions().stream().map(Question::id).toList());
        var question = bank.find("qst_nursing_handover").orElseThrow();
        assertThat(catalog.taken)
                .contains(QuestionPublished.newBuilder()
                        .setQuestionId(question.id())
                        .setText(question.text())
                        .setRole("nursing")
                        .setCategory("technical")
                        .setDifficulty(2)
                        .setCompetencies(List.of("communication", "safety"))
                        .setBankVersion(bank.version())
                        .build());
    }

    @Test
    void waitsForTheTopic() {
        catalog.ready = false;
        publish.start();
        await().until(() -> catalog.waits.get() > 2);
        assertThat(catalog.taken).isEmpty();

        catalog.ready = true;

        await().until(() -> catalog.taken.size() == bank.questions().size());
    }

    @Test
    void goesOnWhereKafkaStopped() {
        catalog.failures.set(3);
        catalog.failAfter = 10;

        publish.start();

        await().until(() -> catalog.taken.size() == bank.questions().size());
        assertThat(ids(catalog.taken)).doesNotHaveDuplicates();
        assertThat(catalog.failures).hasValue(0);
    }

    @Test
    void endsWhenTheServiceStops() {
        catalog.ready = false;
        publish.start();
        await().until(() -> catalog.waits.get() > 0);

        publish.stop();
        catalog.ready = true;

        assertThat(publish.isRunning()).isFalse();
        await().during(Duration.ofMillis(50)).until(catalog.taken::isEmpty);
    }

    private static List<String> ids(List<QuestionPublished> events) {
        return events.stream().map(QuestionPublished::getQuestionId).toList();
    }

    private static final class FakeCatalog implements Catalog {
        final List<QuestionPublished> taken = new CopyOnWriteArrayList<>();
        final AtomicInteger waits = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();
        volatile int failAfter;
        volatile boolean ready = true;

        @Override
        public boolean awaitReady(Duration limit) {
            waits.incrementAndGet();
            return ready;
        }

        @Override
        public void publish(QuestionPublished question) {
            if (taken.size() >= failAfter && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw notPublished();
            }
            taken.add(question);
        }

        /** A real one, from a publisher whose broker does not exist: its constructor is the platform's own. */
        private static EventNotPublishedException notPublished() {
            var factory = new DefaultKafkaProducerFactory<>(
                    Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 1),
                    new StringSerializer(),
                    new ByteArraySerializer());
            try {
                new EventPublisher(new KafkaTemplate<>(factory), Duration.ofMillis(1))
                        .publish(QuestionPublished.newBuilder()
                                .setQuestionId("qst_x_y")
                                .setText("")
                                .setRole("")
                                .setCategory("")
                                .setDifficulty(1)
                                .setCompetencies(List.of())
                                .setBankVersion("")
                                .build());
                throw new AssertionError("There is a broker on port 1");
            } catch (EventNotPublishedException e) {
                return e;
            } finally {
                factory.destroy();
            }
        }
    }
}
