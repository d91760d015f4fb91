package dev.voicecoach.gateway.upload;

import dev.voicecoach.gateway.audio.SpooledUpload;
import java.io.IOException;

/** An upload that arrived whole; closing it deletes the audio that was put aside. */
public record ReceivedAnswer(AnswerOptions options, SpooledUpload audio) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        audio.close();
    }
}
