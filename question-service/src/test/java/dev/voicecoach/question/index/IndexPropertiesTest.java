package dev.voicecoach.question.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IndexPropertiesTest {
    private static final String KEY = "voicecoach.question.index.check-interval";

    @Test
    void checksEveryFiveSeconds() {
        assertThat(bind(Map.of())).isEqualTo(new IndexProperties(Duration.ofSeconds(5)));
    }

    @Test
    void takesEveryKey() {
        assertThat(bind(Map.of(KEY, "30s"))).isEqualTo(new IndexProperties(Duration.ofSeconds(30)));
    }

    @Test
    void refusesNoInterval() {
        assertThatThrownBy(() -> bind(Map.of(KEY, "0s"))).rootCause().hasMessage(KEY + " is PT0S; must be above zero");
    }

    private static IndexProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("voicecoach.question.index", IndexProperties.class);
    }
}
