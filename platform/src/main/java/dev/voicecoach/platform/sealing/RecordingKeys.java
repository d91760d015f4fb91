package dev.voicecoach.platform.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.subtle.Hkdf;
import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * The data keys of the recordings, each a small wrapped object in the store. Erasing a key makes everything about its
 * recording unreadable, here at once and elsewhere within the cache time. Thread safe.
 */
public final class RecordingKeys {
    /** Where the keys are; the rest of a name is that of the recording. */
    public static final String FOLDER = "keys/";

    /** Wrapped with the key-encryption key of this store, so that a wrong one is told from a damaged object. */
    private static final String WITNESS = "key-encryption-key.witness";

    private static final int BYTES = 32;

    private final ObjectStore store;
    private final KeyEncryptionKey keyEncryptionKey;
    private final Cache<RecordingId, byte[]> cache;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean witnessed;

    /** @param cacheTime how long an erased key may still be used elsewhere; design decision 17 allows 5 s */
    public RecordingKeys(ObjectStore store, KeyEncryptionKey keyEncryptionKey, Duration cacheTime, Ticker ticker) {
        this.store = store;
        this.keyEncryptionKey = keyEncryptionKey;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(cacheTime)
                .ticker(ticker)
                .maximumSize(10_000)
                .build();
    }

    /**
     * Makes the recording's key; for the gateway, once, before anything about the recording is written.
     *
     * @throws VaultUnavailableException (DEPENDENCY) also when ours is not this store's key-encryption key
     */
    public void create(RecordingId id) {
        requireWitness();
        var dataKey = new byte[BYTES];
        random.nextBytes(dataKey);
        try (var out = store.create(nameOf(id))) {
            out.write(keyEncryptionKey.wrap(dataKey, associated(id, "key")));
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot write a recording's key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap a recording's key", e);
        }
        cache.put(id, dataKey);
    }

    /** Erases the key for ever; for the gateway. Safe to repeat. */
    public void erase(RecordingId id) {
        store.delete(nameOf(id));
        cache.invalidate(id);
    }

    /**
     * The key for one purpose, derived from the recording's own; 32 bytes.
     *
     * @throws RecordingGoneException if the key was erased
     * @throws VaultUnavailableException (DEPENDENCY) if it cannot be read now
     */
    byte[] derive(RecordingId id, String purpose) {
        try {
            // RFC 5869; one key per purpose keeps the AES-GCM and the streaming uses apart.
            return Hkdf.computeHkdf(
                    "HMACSHA256", dataKey(id), new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is not available", e);
        }
    }

    /** What a seal is bound to, so that no sealed bytes pass for those of another tenant, task or purpose. */
    static byte[] associated(RecordingId id, String purpose) {
        return (id.tenantId() + '\n' + id.taskId() + '\n' + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] dataKey(RecordingId id) {
        var cached = cache.getIfPresent(id);
        if (cached != null) {
            return cached;
        }
        byte[] wrapped;
        try (var in = store.open(nameOf(id)).orElseThrow(() -> new RecordingGoneException(id))) {
            wrapped = in.readAllBytes();
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot read a recording's key", e);
        }
        try {
            var dataKey = keyEncryptionKey.unwrap(wrapped, associated(id, "key"));
            cache.put(id, dataKey);
            return dataKey;
        } catch (GeneralSecurityException e) {
            // Neither is a sign of erasure: a wrong key-encryption key is for the operator to mend and is waited for;
            // an
            // object that is damaged stays so, and waiting for it would hold up everybody behind it.
            readWitness();
            throw new SealBrokenException("the recording's key", e);
        }
    }

    private void requireWitness() {
        if (witnessed) {
            return;
        }
        if (!readWitness()) {
            try (var out = store.create(WITNESS)) {
                out.write(keyEncryptionKey.wrap(new byte[BYTES], WITNESS.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new VaultUnavailableException("Cannot write the key-encryption key's witness", e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Cannot wrap the witness", e);
            }
        }
        witnessed = true;
    }

    /** @return whether there is one; it then opens */
    private boolean readWitness() {
        var found = store.open(WITNESS);
        if (found.isEmpty()) {
            return false;
        }
        try (var in = found.get()) {
            keyEncryptionKey.unwrap(in.readAllBytes(), WITNESS.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot read the key-encryption key's witness", e);
        } catch (GeneralSecurityException e) {
            throw new VaultUnavailableException("The key-encryption key is not the one of this vault", e);
        }
    }

    private static String nameOf(RecordingId id) {
        return FOLDER + id.tenantId() + '/' + id.taskId();
    }
}
