package dev.voicecoach.coaching.join;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;

/** Our settings as Kafka Streams wants them; design decision 5. */
final class JoinSettings {
    static final String APPLICATION_ID = "coaching-join";

    private JoinSettings() {}

    /** @param connection how Kafka is reached: {@code bootstrap.servers} and security */
    static Properties of(JoinProperties properties, Map<String, Object> connection) {
        var settings = new Properties();
        settings.putAll(connection);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, properties.standbyReplicas());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, properties.folder().toString());
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                properties.commitInterval().toMillis());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class);
        // Parts are joined by kind, so no source has to be read in step with another one's timestamps.
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1);
        settings.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, WallclockTimestampExtractor.class);
        // A static id needs the classic protocol until Kafka 4.4.
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CLASSIC.name());
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, properties.instanceId());
        consumer(
                settings,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                properties.sessionTimeout().toMillis());
        consumer(
                settings,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                properties.heartbeatInterval().toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                properties.transactionTimeout().toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        return settings;
    }

    private static void consumer(Properties settings, String name, long millis) {
        settings.put(StreamsConfig.mainConsumerPrefix(name), (int) millis);
    }
}
