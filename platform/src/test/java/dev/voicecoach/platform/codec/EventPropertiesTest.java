package dev.voicecoach.platform.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventPropertiesTest {
    private static EventProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.kafka", EventProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new EventProperties(
                        true,
                        6,
                        (short) -1,
                        1,
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(5),
                        3,
                        Duration.ofSeconds(1)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "create-topics", "false",
                        "partitions", "24",
                        "replication-factor", "3",
                        "concurrency", "2",
                        "max-poll-interval", "1m",
                        "publish-timeout", "2s",
                        "retries", "5",
                        "first-back-off", "3s")))
                .isEqualTo(new EventProperties(
                        false,
                        24,
                        (short) 3,
                        2,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(2),
                        5,
                        Duration.ofSeconds(3)));
    }

    @Test
    void refusesNoPartitionsAndUnknownKeys() {
        assertThatThrownBy(() -> bind(Map.of("partitions", "0"))).hasStackTraceContaining("at least 1");
        assertThatThrownBy(() -> bind(Map.of("partition", "3"))).hasStackTraceContaining("partition");
    }
}
