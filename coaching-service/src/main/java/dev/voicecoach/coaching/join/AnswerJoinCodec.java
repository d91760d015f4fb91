package dev.voicecoach.coaching.join;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.schemas.events.Envelope;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The join's state as it lies in the store and its changelog: a format byte, the times, then the envelope as on the wire,
 * so that states written under an older schema stay readable.
 */
final class AnswerJoinCodec {
    private static final byte FORMAT = 1;
    private static final long NEVER = Long.MIN_VALUE;
    private static final int HEADER_BYTES = 2 + 2 * Long.BYTES;

    private AnswerJoinCodec() {}

    static byte[] encode(AnswerJoin join) {
        var envelope = EventCodec.encode(join.soFar());
        return ByteBuffer.allocate(HEADER_BYTES + envelope.length)
                .put(FORMAT)
                .put((byte) (join.ended() ? 1 : 0))
                .putLong(join.beganAt().toEpochMilli())
                .putLong(millis(join.transcriptAt()))
                .put(envelope)
                .array();
    }

    /** @throws UnreadableEventException (INTERNAL) if the bytes are not a state of a format that this version knows */
    static AnswerJoin decode(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != FORMAT) {
            throw new UnreadableEventException("Not a state of the join: " + bytes.length + " bytes", null);
        }
        var in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        var ended = in.get() == 1;
        var beganAt = Instant.ofEpochMilli(in.getLong());
        var transcriptMillis = in.getLong();
        var transcriptAt = transcriptMillis == NEVER ? null : Instant.ofEpochMilli(transcriptMillis);
        var envelope = new byte[in.remaining()];
        in.get(envelope);
        return new AnswerJoin(EventCodec.decode(Envelope.class, envelope), beganAt, transcriptAt, ended);
    }

    private static long millis(@Nullable Instant time) {
        return time == null ? NEVER : time.toEpochMilli();
    }
}
