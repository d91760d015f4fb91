package dev.voicecoach.platform.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that wraps the recordings' keys (AES-256-GCM), and from which the keys of learners derive. Thread safe. */
public final class KeyEncryptionKey {
    private static final int BYTES = 32;

    private final AesGcmJce cipher;
    private final byte[] key;

    private KeyEncryptionKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    "The key-encryption key has " + key.length + " bytes; expected " + BYTES + ", in Base64");
        }
        this.key = key;
        try {
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /** The key from its Base64 text, which is 32 bytes. */
    public static KeyEncryptionKey fromBase64(String text) {
        return new KeyEncryptionKey(Base64.getDecoder().decode(text.strip()));
    }

    /** The key in this file, as Base64. */
    public static KeyEncryptionKey read(Path file) {
        try {
            return fromBase64(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key-encryption key file " + file, e);
        }
    }

    /** Makes the file with a new random key, readable by its owner only, unless it is there already. */
    public static void createIfAbsent(Path file) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (FileAlreadyExistsException e) {
            // Made by an earlier run: that one counts.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the key-encryption key file " + file, e);
        }
    }

    byte[] wrap(byte[] dataKey, byte[] associated) throws GeneralSecurityException {
        return cipher.encrypt(dataKey, associated);
    }

    byte[] unwrap(byte[] wrapped, byte[] associated) throws GeneralSecurityException {
        return cipher.decrypt(wrapped, associated);
    }

    /** A key for one purpose; 32 bytes. Source: RFC 5869. */
    byte[] derive(String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
