package dev.voicecoach.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChildTest {
    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void isFoundByIdAndStart() {
        assertThat(Child.find(process.pid(), Instant.now())).contains(process.toHandle());
    }

    @Test
    void isSomebodyElseWhenItStartedAtAnotherTime() {
        assertThat(Child.find(process.pid(), Instant.now().minus(Duration.ofMinutes(5))))
                .isEmpty();
    }

    @Test
    void isGoneWhenItWasEnded() {
        Child.end(process.toHandle(), Duration.ofSeconds(5));
        assertThat(Child.find(process.pid(), Instant.now())).isEmpty();
        assertThat(process.isAlive()).isFalse();
    }
}
