package dev.voicecoach.coaching.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinPropertiesTest {
    @Test
    void defaults() {
        assertThat(Joins.defaults())
                .isEqualTo(new JoinProperties(
                        "coaching-1",
                        Path.of(System.getProperty("user.home"), ".voicecoach", "coaching-join"),
                        0,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        new JoinProperties.VoiceWait(0.5, Duration.ofSeconds(20), Duration.ofSeconds(120)),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10)));
    }

    @Test
    void everyKey() {
        assertThat(Joins.bind(Map.ofEntries(
                        Map.entry("instance-id", "coaching-7"),
                        Map.entry("state-folder", "/data/join"),
                        Map.entry("standby-replicas", "1"),
                        Map.entry("commit-interval", "30ms"),
                        Map.entry("check-interval", "2s"),
                        Map.entry("catch-up", "3s"),
                        Map.entry("voice-wait.share-of-audio", "0.25"),
                        Map.entry("voice-wait.least", "4s"),
                        Map.entry("voice-wait.most", "5s"),
                        Map.entry("grace", "6m"),
                        Map.entry("orphan-lifetime", "7h"),
                        Map.entry("session-timeout", "45s"),
                        Map.entry("heartbeat-interval", "8s"),
                        Map.entry("transaction-timeout", "9s"),
                        Map.entry("close-timeout", "11s"))))
                .isEqualTo(new JoinProperties(
                        "coaching-7",
                        Path.of("/data/join"),
                        1,
                        Duration.ofMillis(30),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        new JoinProperties.VoiceWait(0.25, Duration.ofSeconds(4), Duration.ofSeconds(5)),
                        Duration.ofMinutes(6),
                        Duration.ofHours(7),
                        Duration.ofSeconds(45),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(11)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> Joins.bind(Map.of("heartbeat-interval", "5s")))
                .rootCause()
                .hasMessageContaining("at most a third of session-timeout");
        assertThatThrownBy(() -> Joins.bind(Map.of("commit-interval", "0s")))
                .rootCause()
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> Joins.bind(Map.of("voice-wait.least", "5m")))
                .rootCause()
                .hasMessageContaining("least is at most most");
    }
}
