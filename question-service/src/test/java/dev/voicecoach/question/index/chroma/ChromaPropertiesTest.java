package dev.voicecoach.question.index.chroma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChromaPropertiesTest {
    private static final String PREFIX = "voicecoach.question.chroma";

    @Test
    void hasDefaultsThatFitAServerOnThisMachine() {
        assertThat(bind(Map.of()))
                .isEqualTo(new ChromaProperties(
                        URI.create("http://localhost:8000"),
                        "default_tenant",
                        "default_database",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10)));
    }

    @Test
    void takesEveryKey() {
        assertThat(bind(Map.of(
                        PREFIX + ".url", "https://chroma.internal:8443",
                        PREFIX + ".tenant", "coach",
                        PREFIX + ".database", "questions",
                        PREFIX + ".search-timeout", "300ms",
                        PREFIX + ".index-timeout", "1m")))
                .isEqualTo(new ChromaProperties(
                        URI.create("https://chroma.internal:8443"),
                        "coach",
                        "questions",
                        Duration.ofMillis(300),
                        Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "url, localhost:8000, must be like http://localhost:8000",
        "url, ftp://chroma, must be like http://localhost:8000",
        "search-timeout, 0s, must be above zero",
        "index-timeout, -1s, must be above zero",
    })
    void refusesWhatCannotWork(String key, String value, String told) {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "." + key, value)))
                .rootCause()
                .hasMessageContaining(PREFIX)
                .hasMessageContaining(told);
    }

    private static ChromaProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(PREFIX, ChromaProperties.class);
    }
}
