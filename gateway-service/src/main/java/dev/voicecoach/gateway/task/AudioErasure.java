package dev.voicecoach.gateway.task;

import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.vault.RecordingVault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Deletes audio that nobody needs any more and puts down when that was. */
@Component
public class AudioErasure {
    private final RecordingVault vault;
    private final Tasks tasks;

    AudioErasure(RecordingVault vault, Tasks tasks) {
        this.vault = vault;
        this.tasks = tasks;
    }

    /** Safe to repeat; the key stays, since it opens the result. */
    public void erase(RecordingId id) {
        vault.deleteAudio(id);
        tasks.markAudioErased(id, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
