package dev.voicecoach.coaching.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogPropertiesTest {
    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new CatalogProperties(Duration.ofSeconds(30), Duration.ofSeconds(1)));
    }

    @Test
    void everyKey() {
        assertThat(bind(Map.of("loading-wait", "5s", "retry-interval", "3s")))
                .isEqualTo(new CatalogProperties(Duration.ofSeconds(5), Duration.ofSeconds(3)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("retry-interval", "0s")))
                .rootCause()
                .hasMessageContaining("above zero");
    }

    private static CatalogProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.coaching.catalog", CatalogProperties.class, values);
    }
}
