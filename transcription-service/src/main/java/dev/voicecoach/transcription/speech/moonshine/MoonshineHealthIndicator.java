package dev.voicecoach.transcription.speech.moonshine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the model is loaded; names it. */
final class MoonshineHealthIndicator implements HealthIndicator {
    private final MoonshineTranscriber transcriber;

    MoonshineHealthIndicator(MoonshineTranscriber transcriber) {
        this.transcriber = transcriber;
    }

    @Override
    public Health health() {
        var engine = transcriber.engine();
        return (transcriber.isOpen() ? Health.up() : Health.down())
                .withDetail("engine", engine.name())
                .withDetail("model", engine.model())
                .withDetail("version", engine.version())
                .build();
    }
}
