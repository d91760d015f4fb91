package dev.voicecoach.question.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.question.QuestionApplication;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.QuestionPublished;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.annotation.DirtiesContext;

/** The whole service on a real broker, with no Chroma. */
@SpringBootTest(
        classes = QuestionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "spring.config.name=question",
            "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
            "voicecoach.kafka.replication-factor=1",
            "voicecoach.question.chroma.url=http://127.0.0.1:1",
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
            "voicecoach.vault.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
@EmbeddedKafka
@DirtiesContext
class CatalogKafkaIT {
    private final QuestionBank bank;
    private final PublishCatalog publish;
    private final EmbeddedKafkaBroker broker;

    @Autowired
    CatalogKafkaIT(QuestionBank bank, PublishCatalog publish, EmbeddedKafkaBroker broker) {
        this.bank = bank;
        this.publish = publish;
        this.broker = broker;
    }

    @Test
    void publishesTheBankToTheCompactedTopicAgainAtEachStart() throws Exception {
        var size = bank.questions().size();
        var first = read(size);
        assertThat(first).hasSize(size);
        assertThat(latest(first).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        bank.questions().stream().map(Question::id).toList());
        assertThat(latest(first).values()).allSatisfy(event -> {
            var question = bank.find(event.getQuestionId()).orElseThrow();
            assertThat(event.getText()).isEqualTo(question.text());
            assertThat(event.getRole()).isEqualTo(question.role().label());
            assertThat(event.getCategory()).isEqualTo(question.category().label());
            assertThat(event.getDifficulty()).isEqualTo(question.difficulty());
            assertThat(event.getCompetencies()).isEqualTo(question.competencies());
            assertThat(event.getBankVersion()).isEqualTo(bank.version());
        });

        publish.stop();
        publish.start();

        var second = read(2 * size);
        assertThat(second).hasSize(2 * size);
        assertThat(latest(second)).isEqualTo(latest(first));
        assertThat(cleanupPolicy()).isEqualTo("compact");
    }

    private List<ConsumerRecord<byte[], byte[]>> read(int expected) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.getBrokersAsString(),
                "isolation.level",
                "read_committed",
                // Ours has to be the first to make the topic.
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.listTopics().containsKey(Topic.QUESTION_CATALOG_NAME));
            var deadline = Instant.now().plusSeconds(30);
            consumer.assign(consumer.partitionsFor(Topic.QUESTION_CATALOG_NAME).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            while (records.size() < expected && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static Map<String, QuestionPublished> latest(List<ConsumerRecord<byte[], byte[]>> records) {
        var latest = new LinkedHashMap<String, QuestionPublished>();
        for (var taken : records) {
            var event = EventCodec.decode(QuestionPublished.class, taken.value());
            assertThat(new String(taken.key(), StandardCharsets.UTF_8)).isEqualTo(event.getQuestionId());
            latest.put(event.getQuestionId(), event);
        }
        return latest;
    }

    private String cleanupPolicy() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.QUESTION_CATALOG_NAME);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.getBrokersAsString());
        try (var admin = Admin.create(settings)) {
            return admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .get(topic)
                    .get("cleanup.policy")
                    .value();
        }
    }
}
