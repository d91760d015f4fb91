package dev.voicecoach.coaching.attempt;

import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** An attempt as it is kept, before it is sealed. */
final class AttemptJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NONE = {};

    private AttemptJson() {}

    /**
     * An attempt that lies sealed in another.
     *
     * @param taskId whose key the seal needs
     * @param sealed Base64
     */
    record Wrapped(String taskId, String sealed) {
        static Wrapped of(String taskId, byte[] sealed) {
            return new Wrapped(taskId, Base64.getEncoder().encodeToString(sealed));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(sealed);
        }
    }

    static byte[] write(Attempt attempt) {
        return JSON.writeValueAsBytes(attempt);
    }

    static byte[] write(Optional<Attempt> attempt) {
        return attempt.map(AttemptJson::write).orElse(NONE);
    }

    static byte[] write(Wrapped wrapped) {
        return JSON.writeValueAsBytes(wrapped);
    }

    /** Empty when there was none. */
    static Optional<Attempt> read(byte[] json) {
        return json.length == 0 ? Optional.empty() : Optional.of(JSON.readValue(json, Attempt.class));
    }

    static Wrapped readWrapped(byte[] json) {
        return JSON.readValue(json, Wrapped.class);
    }
}
