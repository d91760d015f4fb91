package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.upload.AnswerOptions;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a client said about its recording, kept as JSON under the recording's key: it may name the person. */
@Component
class SealedOptions {
    private static final String PURPOSE = "OPTIONS";

    private final RecordingSeal seal;
    private final JsonMapper json;

    SealedOptions(RecordingSeal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    ByteBuffer seal(RecordingId id, AnswerOptions options) {
        return ByteBuffer.wrap(seal.seal(id, PURPOSE, json.writeValueAsBytes(options)));
    }

    AnswerOptions open(RecordingId id, ByteBuffer sealed) {
        var bytes = new byte[sealed.remaining()];
        sealed.duplicate().get(bytes);
        return json.readValue(seal.open(id, PURPOSE, bytes), AnswerOptions.class);
    }
}
