package dev.voicecoach.platform.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.KafkaAdmin;

class EventAutoConfigurationTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EventAutoConfiguration.class, KafkaAutoConfiguration.class))
            .withPropertyValues("spring.application.name=some-service", "spring.kafka.bootstrap-servers=127.0.0.1:1");

    @Test
    void takesTopicsThatOthersCreateToExist() {
        service.withPropertyValues("voicecoach.kafka.create-topics=false")
                .run(context -> assertThat(context.getBean(EventTopics.class).awaitCreated(Duration.ZERO))
                        .isTrue());
    }

    @Test
    void waitsForTopicsThatItHasToCreate() {
        service.run(context -> assertThat(context.getBean(EventTopics.class).awaitCreated(Duration.ZERO))
                .isFalse());
    }

    @Test
    void noClientOfKafkaSpinsWhileNoBrokerAnswers() {
        service.run(context -> {
            var kafka = context.getBean(KafkaProperties.class);
            for (var settings : new Map<?, ?>[] {
                kafka.buildProducerProperties(),
                kafka.buildConsumerProperties(),
                kafka.buildStreamsProperties(),
                context.getBean(KafkaAdmin.class).getConfigurationProperties()
            }) {
                assertThat(settings.get(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG))
                        .isEqualTo("none");
            }
        });
    }
}
