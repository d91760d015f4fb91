package dev.voicecoach.gateway.task;

import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submitted answer on its way.
 *
 * @param version rises with each change that its owner can see
 * @param dispatchedAt when it was handed to the workers; null while it waits for that
 * @param emotionPolicy what the tenant allowed when it was accepted
 * @param audioMillis 0 when the answer was typed
 * @param audioSha256 of the file as uploaded, hexadecimal; null when the answer was typed
 * @param audioErasedAt null while the audio is in the vault; of a typed answer, which has none, when it was accepted
 * @param sealedOptions what the client said about it, sealed with the recording's key
 */
record Task(
        RecordingId id,
        long version,
        Instant createdAt,
        Instant deadlineAt,
        @Nullable Instant dispatchedAt,
        Progress progress,
        EmotionPolicy emotionPolicy,
        AnswerInput input,
        long audioMillis,
        @Nullable String audioSha256,
        @Nullable Instant audioErasedAt,
        ByteBuffer sealedOptions) {

    static final long FIRST_VERSION = 1;

    boolean hasEnded() {
        return progress.endedAt() != null;
    }
}
