package dev.voicecoach.gateway.upload;

import dev.voicecoach.gateway.audio.SpooledUpload;
import java.io.IOException;

/** An answer that arrived whole. */
public sealed interface ReceivedAnswer extends AutoCloseable {
    AnswerOptions options();

    /** Deletes what was put aside of it. */
    @Override
    void close() throws IOException;

    /** A recording, put aside on disk as it came. */
    record Spoken(AnswerOptions options, SpooledUpload audio) implements ReceivedAnswer {
        @Override
        public void close() throws IOException {
            audio.close();
        }
    }

    /**
     * A text, typed instead of spoken.
     *
     * @param text with a word in it, no longer than allowed; its only control characters are tab and line feed
     */
    record Typed(AnswerOptions options, String text) implements ReceivedAnswer {
        @Override
        public void close() {}

        /** Never the text: a record's own would put it into logs. */
        @Override
        public String toString() {
            return "Typed[" + text.length() + " characters]";
        }
    }
}
