package dev.voicecoach.faults.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.Topic;
import dev.voicecoach.standalone.folder.Ports;
import dev.voicecoach.standalone.parts.Broker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedLogIT {
    private static final String DEAD_LETTERS = "some-service.dead-letters";

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasCommittedAndNothingElse() throws Exception {
        var ports = Ports.choose(folder.resolve("ports"), List.of("kafka", "controller"));
        try (var broker = Broker.start(folder.resolve("kafka"), ports.of("kafka"), ports.of("controller"))) {
            var topic = Topic.COACHING_REQUESTED;
            createTopics(broker, topic.name());
            try (var producer = producer(broker)) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(topic.name(), "tsk_once", new byte[] {1}));
                producer.send(new ProducerRecord<>(topic.name(), "tsk_twice", new byte[] {1}));
                producer.send(new ProducerRecord<>(DEAD_LETTERS, "tsk_dead", new byte[] {1}));
                producer.commitTransaction();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(topic.name(), "tsk_aborted", new byte[] {1}));
                producer.abortTransaction();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(topic.name(), "tsk_twice", new byte[] {2}));
                producer.commitTransaction();
            }

            var log = new CommittedLog(broker.bootstrapServers());

            assertThat(log.keys(topic)).containsExactlyInAnyOrder("tsk_once", "tsk_twice", "tsk_twice");
            assertThat(log.deadLetters()).isPositive();
        }
    }

    private static void createTopics(Broker broker, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1), new NewTopic(DEAD_LETTERS, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static KafkaProducer<String, byte[]> producer(Broker broker) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "test"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
