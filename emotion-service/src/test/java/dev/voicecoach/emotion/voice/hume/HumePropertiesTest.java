package dev.voicecoach.emotion.voice.hume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.emotion.voice.MostLikely;
import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class HumePropertiesTest {
    static HumeProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.emotion.hume", HumeProperties.class, values);
    }

    @Test
    void defaults() {
        var properties = bind(Map.of());
        assertThat(properties)
                .isEqualTo(new HumeProperties(
                        "https://api.cloud.hume.ai",
                        "",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(18),
                        2,
                        DataSize.ofBytes(25_000_000),
                        Duration.ofSeconds(3),
                        0.3,
                        5));
        assertThat(properties.endpoint()).hasToString("https://api.cloud.hume.ai/v1/expression/audio/file");
        assertThat(properties.naming()).isEqualTo(new MostLikely(0.3, 5));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "base-url", "http://hume.lan/",
                        "api-key", " key-1\n",
                        "connect-timeout", "1s",
                        "call-timeout", "2s",
                        "budget", "4s",
                        "retries", "0",
                        "max-upload", "1MB",
                        "measurement-interval", "10s",
                        "threshold", "0.6",
                        "most", "3")))
                .isEqualTo(new HumeProperties(
                        "http://hume.lan/",
                        "key-1",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        0,
                        DataSize.ofMegabytes(1),
                        Duration.ofSeconds(10),
                        0.6,
                        3));
    }

    @ParameterizedTest
    @CsvSource({
        "base-url,host/v1",
        "connect-timeout,0s",
        "budget,14s",
        "retries,11",
        "max-upload,10B",
        "measurement-interval,2999ms",
        "measurement-interval,11s",
        "threshold,1.1",
        "threshold,NaN",
        "most,0"
    })
    void refusesWhatCannotWork(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .rootCause()
                .hasMessageStartingWith("voicecoach.emotion.hume.")
                .hasMessageContaining(key);
    }

    @Test
    void aKeyThatIsNoneIsRefusedByTheNameOfItsVariable() {
        assertThatThrownBy(() -> bind(Map.of("api-key", "key 1")))
                .rootCause()
                .hasMessageStartingWith("HUME_API_KEY")
                .hasMessageNotContaining("key 1");
    }

    @Test
    void doesNotShowTheKey() {
        assertThat(bind(Map.of("api-key", "key-1")).toString()).doesNotContain("key-1");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> bind(Map.of("url", "http://host"))).hasStackTraceContaining("url");
    }
}
