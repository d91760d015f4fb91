package dev.voicecoach.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RoutePropertiesTest {
    private static RouteProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.gateway.route", RouteProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new RouteProperties(
                        URI.create("http://localhost:8084"),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        DataSize.ofKilobytes(256)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "question-service", "http://question:80",
                        "connect-timeout", "2s",
                        "read-timeout", "3s",
                        "max-body-size", "9KB")))
                .isEqualTo(new RouteProperties(
                        URI.create("http://question:80"),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        DataSize.ofKilobytes(9)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("read-timeout", "0s"))).hasStackTraceContaining("above zero");
        assertThatThrownBy(() -> bind(Map.of("max-body-size", "17MB"))).hasStackTraceContaining("1B to 16MB");
        assertThatThrownBy(() -> bind(Map.of("question", "x"))).hasStackTraceContaining("question");
    }
}
