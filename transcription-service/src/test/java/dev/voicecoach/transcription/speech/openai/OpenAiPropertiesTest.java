package dev.voicecoach.transcription.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class OpenAiPropertiesTest {
    static OpenAiProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.transcription.openai", OpenAiProperties.class, values);
    }

    @Test
    void defaults() {
        var properties = bind(Map.of());
        assertThat(properties)
                .isEqualTo(new OpenAiProperties(
                        "https://api.openai.com/v1",
                        "whisper-1",
                        "",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(90),
                        2,
                        DataSize.ofBytes(26_214_400)));
        assertThat(properties.endpoint()).hasToString("https://api.openai.com/v1/audio/transcriptions");
        assertThat(properties.lacksKey()).isTrue();
    }

    @Test
    void everyKeySet() {
        var properties = bind(Map.of(
                "base-url", "http://whisper.lan:8000/v1/",
                "model", "Systran/faster-whisper-small",
                "api-key", " sk-1\n",
                "connect-timeout", "1s",
                "call-timeout", "20s",
                "budget", "30s",
                "retries", "0",
                "max-upload", "100MB"));
        assertThat(properties)
                .isEqualTo(new OpenAiProperties(
                        "http://whisper.lan:8000/v1/",
                        "Systran/faster-whisper-small",
                        "sk-1",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(30),
                        0,
                        DataSize.ofMegabytes(100)));
        assertThat(properties.endpoint()).hasToString("http://whisper.lan:8000/v1/audio/transcriptions");
    }

    @Test
    void onlyOpenAiItselfNeedsAKey() {
        assertThat(bind(Map.of("base-url", "http://whisper.lan:8000/v1")).lacksKey())
                .isFalse();
        assertThat(bind(Map.of("api-key", "sk-1")).lacksKey()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "base-url,ftp://host/v1",
        "base-url,host/v1",
        "base-url,https://me:secret@host/v1",
        "base-url,https://host/v1?key=1",
        "model,' '",
        "connect-timeout,0s",
        "call-timeout,-1s",
        "budget,59s",
        "budget,11m",
        "retries,-1",
        "retries,11",
        "max-upload,10B"
    })
    void refusesWhatCannotWork(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .hasStackTraceContaining(key)
                .rootCause()
                .hasMessageStartingWith("voicecoach.transcription.openai.")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aKeyThatIsNoneIsRefusedByTheNameOfItsVariable() {
        assertThatThrownBy(() -> bind(Map.of("api-key", "sk 1")))
                .rootCause()
                .hasMessageStartingWith("OPENAI_API_KEY")
                .hasMessageNotContaining("sk 1");
    }

    @Test
    void doesNotShowTheKey() {
        assertThat(bind(Map.of("api-key", "sk-1")).toString()).doesNotContain("sk-1");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> bind(Map.of("url", "http://host"))).hasStackTraceContaining("url");
    }
}
