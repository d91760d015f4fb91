package dev.voicecoach.platform.codec;

import dev.voicecoach.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** The producer side: raw bytes, confirmed by every replica, and the topics themselves. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({EventProperties.class, KafkaProperties.class})
class EventAutoConfiguration {

    /** For every client of Kafka in the service, the health check's and the join's included. */
    @Bean
    static BeanPostProcessor clientSettings() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof KafkaProperties kafka) {
                    // The default, "rebootstrap", spins while no broker answers: measured 2,000 log lines a second from
                    // four clients. Brokers that move keep their names.
                    kafka.getProperties()
                            .putIfAbsent(
                                    CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG,
                                    MetadataRecoveryStrategy.NONE.name);
                }
                return bean;
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    ProducerFactory<String, byte[]> eventProducerFactory(KafkaProperties kafka, EventProperties properties) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        var timeoutMillis = (int) properties.publishTimeout().toMillis();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeoutMillis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMillis);
        return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    @ConditionalOnMissingBean
    KafkaTemplate<String, byte[]> eventTemplate(ProducerFactory<String, byte[]> factory) {
        return new KafkaTemplate<>(factory);
    }

    @Bean
    @ConditionalOnMissingBean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> template, EventProperties properties) {
        return new EventPublisher(template, properties.publishTimeout());
    }

    @Bean
    @ConditionalOnProperty(name = "voicecoach.kafka.create-topics", matchIfMissing = true)
    KafkaAdmin.NewTopics eventTopicDefinitions(
            EventProperties properties, @Value("${spring.application.name}") String service) {
        var topics = new ArrayList<NewTopic>();
        for (var topic : Topic.all()) {
            var definition = TopicBuilder.name(topic.name())
                    .partitions(properties.partitions())
                    .replicas(properties.replicationFactor());
            if (topic.compacted()) {
                definition.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            }
            topics.add(definition.build());
        }
        topics.add(TopicBuilder.name(deadLettersOf(service))
                .partitions(1)
                .replicas(properties.replicationFactor())
                .build());
        return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
    }

    @Bean
    @ConditionalOnMissingBean
    EventTopics eventTopics(KafkaAdmin admin, EventProperties properties) {
        admin.setAutoCreate(false);
        admin.setOperationTimeout(5);
        return new EventTopics(admin, properties.createTopics(), Duration.ofSeconds(1));
    }

    /** Where a service keeps the records that it gave up on, bytes intact. */
    static String deadLettersOf(String service) {
        return service + ".dead-letters";
    }
}
