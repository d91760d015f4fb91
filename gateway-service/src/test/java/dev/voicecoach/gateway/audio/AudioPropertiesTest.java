package dev.voicecoach.gateway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class AudioPropertiesTest {
    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlyProperties.class);

    @Test
    void hasDefaults() {
        var home = Path.of(System.getProperty("user.home"));
        context.run(started -> assertThat(started.getBean(AudioProperties.class))
                .isEqualTo(new AudioProperties(
                        home.resolve(".voicecoach/gateway/spool"),
                        home.resolve(".cache/voicecoach/ffmpeg"),
                        null,
                        DataSize.ofMegabytes(25),
                        Duration.ofMinutes(10),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(60),
                        DataSize.ofMegabytes(512),
                        2,
                        Duration.ofSeconds(30))));
    }

    @Test
    void takesEverySetting() {
        context.withPropertyValues(
                        "voicecoach.gateway.audio.spool-folder=/data/spool",
                        "voicecoach.gateway.audio.program-folder=/data/ffmpeg",
                        "voicecoach.gateway.audio.program=/usr/bin/ffmpeg",
                        "voicecoach.gateway.audio.max-upload-size=50MB",
                        "voicecoach.gateway.audio.max-duration=20m",
                        "voicecoach.gateway.audio.min-duration=1s",
                        "voicecoach.gateway.audio.decode-timeout=30s",
                        "voicecoach.gateway.audio.decode-memory=1GB",
                        "voicecoach.gateway.audio.concurrent-decodes=8",
                        "voicecoach.gateway.audio.max-wait=5s")
                .run(started -> assertThat(started.getBean(AudioProperties.class))
                        .isEqualTo(new AudioProperties(
                                Path.of("/data/spool"),
                                Path.of("/data/ffmpeg"),
                                Path.of("/usr/bin/ffmpeg"),
                                DataSize.ofMegabytes(50),
                                Duration.ofMinutes(20),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(30),
                                DataSize.ofGigabytes(1),
                                8,
                                Duration.ofSeconds(5))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-duration=50ms",
                "min-duration=-1s",
                "max-upload-size=0B",
                "decode-timeout=10ms",
                "decode-memory=64MB",
                "concurrent-decodes=0",
                "max-wait=-1s",
                "max-upload=1MB",
            })
    void refusesToStartWith(String setting) {
        context.withPropertyValues("voicecoach.gateway.audio." + setting)
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void namesTheKeyAndWhatWasExpected() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AudioProperties(
                        Path.of("spool"),
                        Path.of("ffmpeg"),
                        null,
                        DataSize.ofMegabytes(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(60),
                        DataSize.ofMegabytes(512),
                        2,
                        Duration.ofSeconds(30)))
                .withMessageContaining("voicecoach.gateway.audio.max-duration")
                .withMessageContaining("min-duration");
    }

    @Configuration
    @EnableConfigurationProperties(AudioProperties.class)
    static class OnlyProperties {}
}
