package dev.voicecoach.platform.sealing;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * Seals what is kept about a recording with the recording's own key: AES-256-GCM, bound to tenant, task and purpose.
 * Thread safe. Every method throws RecordingGoneException when the key was erased and VaultUnavailableException
 * (DEPENDENCY) when it cannot be read now.
 */
public final class RecordingSeal {
    private static final int SEGMENT_BYTES = 64 * 1024;

    private final RecordingKeys keys;

    public RecordingSeal(RecordingKeys keys) {
        this.keys = keys;
    }

    /** The payload as an event's part, produced now. */
    public Part seal(RecordingId id, EventKind kind, SpecificRecord payload) {
        return new Part(
                kind, Instant.now(), null, ByteBuffer.wrap(seal(id, purposeOf(kind), EventCodec.encode(payload))));
    }

    /** The payload of a part that this recording's key sealed; the part has no failure. */
    public <T extends SpecificRecord> T open(RecordingId id, Part part, Class<T> type) {
        var sealed = new byte[part.getSealed().remaining()];
        part.getSealed().duplicate().get(sealed);
        return EventCodec.decode(type, open(id, purposeOf(part.getKind()), sealed));
    }

    /** The bytes sealed for one purpose; a new seal each time. */
    public byte[] seal(RecordingId id, String purpose, byte[] plain) {
        try {
            return new AesGcmJce(keys.derive(id, purpose)).encrypt(plain, RecordingKeys.associated(id, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal for " + purpose, e);
        }
    }

    /** @throws SealBrokenException (INTERNAL) if the bytes were not sealed for this recording and purpose */
    public byte[] open(RecordingId id, String purpose, byte[] sealed) {
        try {
            return new AesGcmJce(keys.derive(id, purpose)).decrypt(sealed, RecordingKeys.associated(id, purpose));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(purpose, e);
        }
    }

    /** Seals a stream in segments as it is written; the last one is written by close. */
    public OutputStream sealing(RecordingId id, String purpose, OutputStream sealed) throws IOException {
        try {
            return streaming(id, purpose).newEncryptingStream(sealed, RecordingKeys.associated(id, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal for " + purpose, e);
        }
    }

    /** Opens a sealed stream; a changed or cut one fails with IOException while it is read. */
    public InputStream opening(RecordingId id, String purpose, InputStream sealed) throws IOException {
        try {
            return streaming(id, purpose).newDecryptingStream(sealed, RecordingKeys.associated(id, purpose));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(purpose, e);
        }
    }

    private StreamingAead streaming(RecordingId id, String purpose) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(keys.derive(id, purpose), "HmacSha256", 32, SEGMENT_BYTES, 0);
    }

    private static String purposeOf(EventKind kind) {
        return kind.name();
    }
}
