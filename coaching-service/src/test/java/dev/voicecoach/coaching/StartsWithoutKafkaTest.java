package dev.voicecoach.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class StartsWithoutKafkaTest {
    @TempDir
    Path folder;

    @Test
    void startsSaysThatItIsNotReadyAndStops() {
        FilesystemObjectStore.initialise(folder.resolve("vault"));
        var service = new SpringApplicationBuilder(CoachingApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=coaching")
                .run(
                        "--spring.kafka.bootstrap-servers=localhost:1",
                        "--voicecoach.vault.folder=" + folder.resolve("vault"),
                        "--voicecoach.vault.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                        "--voicecoach.coaching.join.state-folder=" + folder.resolve("join"));
        try (service) {
            assertThat(service.isRunning()).isTrue();
            assertThat(service.getBean("joinHealthIndicator", HealthIndicator.class)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.DOWN);
        }
        assertThat(service.isRunning()).isFalse();
    }
}
