package dev.voicecoach.emotion.voice;

import dev.voicecoach.schemas.FailureCode;
import java.io.IOException;

/** The recording is in the vault and broke off while it was read; DEPENDENCY, a second try may work. */
final class RecordingUnreadableException extends EmotionException {
    RecordingUnreadableException(IOException cause) {
        super(FailureCode.EMOTION_UNAVAILABLE, "The recording broke off while it was read", cause);
    }
}
