package dev.voicecoach.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthPropertiesTest {
    private static HealthProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.gateway.health", HealthProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new HealthProperties(
                        new HealthProperties.Services(
                                URI.create("http://localhost:8081/actuator/health"),
                                URI.create("http://localhost:8082/actuator/health"),
                                URI.create("http://localhost:8083/actuator/health"),
                                URI.create("http://localhost:8083/actuator/health/models"),
                                URI.create("http://localhost:8084/actuator/health"),
                                URI.create("http://localhost:8084/actuator/health/vectorIndex")),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "services.transcription", "http://t",
                        "services.emotion", "http://e",
                        "services.coaching", "http://c",
                        "services.language-models", "http://m",
                        "services.question", "http://q",
                        "services.vector-index", "http://v",
                        "timeout", "3s",
                        "cache-time", "4s")))
                .isEqualTo(new HealthProperties(
                        new HealthProperties.Services(
                                URI.create("http://t"),
                                URI.create("http://e"),
                                URI.create("http://c"),
                                URI.create("http://m"),
                                URI.create("http://q"),
                                URI.create("http://v")),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("timeout", "0s"))).hasStackTraceContaining("above zero");
        assertThatThrownBy(() -> bind(Map.of("services.chroma", "http://x"))).hasStackTraceContaining("chroma");
    }
}
