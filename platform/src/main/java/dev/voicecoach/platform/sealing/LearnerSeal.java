package dev.voicecoach.platform.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and seals what is kept about a learner beyond single recordings, with keys derived from the key-encryption key:
 * a stolen table tells neither who somebody is nor how they speak. Thread safe.
 */
public final class LearnerSeal {
    private static final String MAC = "HmacSHA256";

    private final KeyEncryptionKey key;

    public LearnerSeal(KeyEncryptionKey key) {
        this.key = key;
    }

    /**
     * The learner whom a tenant's client calls so: the same each time, and another one for another tenant.
     *
     * @param learnerRef the client's own name for the person
     */
    public LearnerId idOf(String tenantId, String learnerRef) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.derive("learner/name"), MAC));
            // An id of a tenant holds no line break, so no other pair gives the same bytes.
            var hash = mac.doFinal((tenantId + '\n' + learnerRef).getBytes(StandardCharsets.UTF_8));
            return new LearnerId(tenantId, HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    /** The bytes sealed for one purpose; a new seal each time. */
    public byte[] seal(LearnerId id, String purpose, byte[] plain) {
        try {
            return cipher(purpose).encrypt(plain, associated(id, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal for " + purpose, e);
        }
    }

    /** @throws SealBrokenException (INTERNAL) if the bytes were not sealed for this learner and purpose, by this key */
    public byte[] open(LearnerId id, String purpose, byte[] sealed) {
        try {
            return cipher(purpose).decrypt(sealed, associated(id, purpose));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(purpose, e);
        }
    }

    private AesGcmJce cipher(String purpose) throws GeneralSecurityException {
        return new AesGcmJce(key.derive("learner/" + purpose));
    }

    private static byte[] associated(LearnerId id, String purpose) {
        return (id.tenantId() + '\n' + id.hash() + '\n' + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
