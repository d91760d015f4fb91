package dev.voicecoach.question.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CatalogPropertiesTest {
    private static final String KEY = "voicecoach.question.catalog.retry-interval";

    @Test
    void triesAgainAfterFiveSeconds() {
        assertThat(bind(Map.of())).isEqualTo(new CatalogProperties(Duration.ofSeconds(5)));
    }

    @Test
    void takesEveryKey() {
        assertThat(bind(Map.of(KEY, "2s"))).isEqualTo(new CatalogProperties(Duration.ofSeconds(2)));
    }

    @Test
    void refusesNoInterval() {
        assertThatThrownBy(() -> bind(Map.of(KEY, "-1s")))
                .rootCause()
                .hasMessage(KEY + " is PT-1S; must be above zero");
    }

    private static CatalogProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("voicecoach.question.catalog", CatalogProperties.class);
    }
}
