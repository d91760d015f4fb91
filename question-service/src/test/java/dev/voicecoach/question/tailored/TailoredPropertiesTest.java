package dev.voicecoach.question.tailored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class TailoredPropertiesTest {
    private static final String PREFIX = "voicecoach.question.tailored";

    private static TailoredProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(PREFIX, TailoredProperties.class);
    }

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new TailoredProperties(20_000, 300, DataSize.ofKilobytes(256)));
    }

    @Test
    void takesEveryKey() {
        assertThat(bind(Map.of(
                        PREFIX + ".max-characters", "500",
                        PREFIX + ".max-phrases", "7",
                        PREFIX + ".max-body-size", "9KB")))
                .isEqualTo(new TailoredProperties(500, 7, DataSize.ofKilobytes(9)));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new TailoredProperties(0, 1, DataSize.ofKilobytes(1)))
                .hasMessageContaining("max-characters is 0");
        assertThatThrownBy(() -> new TailoredProperties(1, 0, DataSize.ofKilobytes(1)))
                .hasMessageContaining("max-phrases 0");
        assertThatThrownBy(() -> new TailoredProperties(2000, 1, DataSize.ofKilobytes(1)))
                .hasMessageContaining("max-body-size is 1024B");
        assertThatThrownBy(() -> new TailoredProperties(2000, 1, DataSize.ofMegabytes(17)))
                .hasMessageContaining("at most 16MB");
    }
}
