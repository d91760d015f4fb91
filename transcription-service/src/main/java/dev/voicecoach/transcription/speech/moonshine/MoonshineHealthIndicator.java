package dev.voicecoach.transcription.speech.moonshine;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while a model is loaded, since a local engine stands in for every other one; names what is loaded. */
final class MoonshineHealthIndicator implements HealthIndicator {
    private final List<MoonshineTranscriber> transcribers;

    MoonshineHealthIndicator(List<MoonshineTranscriber> transcribers) {
        this.transcribers = List.copyOf(transcribers);
    }

    @Override
    public Health health() {
        var health = Health.down();
        for (var transcriber : transcribers) {
            var engine = transcriber.engine();
            if (engine != null && transcriber.isOpen()) {
                health.up().withDetail(transcriber.name(), engine.model() + " " + engine.version());
            }
        }
        return health.build();
    }
}
