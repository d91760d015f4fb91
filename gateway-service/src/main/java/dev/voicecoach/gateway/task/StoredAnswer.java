package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.audio.DecodedAudio;
import dev.voicecoach.gateway.audio.SpooledUpload;
import dev.voicecoach.schemas.events.AnswerInput;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What there is of an answer once its key, and its audio if it has any, are in the vault.
 *
 * @param audio of no length when the answer was typed
 * @param sha256 of the file as uploaded, hexadecimal; null when the answer was typed: a short text could be guessed from
 *     its digest
 * @param text as typed; null for a recording
 */
record StoredAnswer(
        AnswerInput input,
        DecodedAudio audio,
        @Nullable String sha256,
        @Nullable String text) {

    static StoredAnswer spoken(SpooledUpload upload, DecodedAudio audio) {
        return new StoredAnswer(AnswerInput.SPOKEN, audio, HexFormat.of().formatHex(upload.sha256()), null);
    }

    static StoredAnswer typed(String text) {
        return new StoredAnswer(AnswerInput.TYPED, DecodedAudio.NONE, null, text);
    }

    /** Never the text: a record's own would put it into logs. */
    @Override
    public String toString() {
        return "StoredAnswer[" + input + "]";
    }
}
