package dev.voicecoach.platform.telemetry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Up when every listener has partitions, that is, when a record would be dealt with now. */
final class ConsumersHealthIndicator implements HealthIndicator {
    private final KafkaListenerEndpointRegistry listeners;

    ConsumersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        for (var container : listeners.getListenerContainers()) {
            var partitions = container.getAssignedPartitions();
            if (partitions == null || partitions.isEmpty()) {
                return Health.down()
                        .withDetail("waiting", String.valueOf(container.getListenerId()))
                        .build();
            }
        }
        return Health.up().build();
    }
}
