package dev.voicecoach.coaching.join;

import dev.voicecoach.platform.codec.EventTopics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JoinConfiguration {

    @Bean
    JoinStreams joinStreams(
            JoinProperties properties,
            KafkaProperties kafka,
            EventTopics topics,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service) {
        return new JoinStreams(
                () -> JoinTopology.of(properties, service + ".dead-letters", meters),
                JoinSettings.of(properties, kafka.buildStreamsProperties()),
                properties.closeTimeout(),
                topics);
    }

    @Bean
    HealthIndicator joinHealthIndicator(JoinStreams join) {
        return () -> join.isReady()
                ? Health.up().build()
                : Health.down().withDetail("waiting", "the join").build();
    }
}
