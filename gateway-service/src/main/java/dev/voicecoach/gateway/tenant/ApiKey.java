package dev.voicecoach.gateway.tenant;

import dev.voicecoach.gateway.id.RandomId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A secret that stands for a tenant: {@code vc_live_}, 30 random digits of base62 (178 bits), and 6 digits of their
 * CRC-32, by which scanners know a leaked key and we refuse a mistyped one without asking the database.
 */
public final class ApiKey {
    private static final String PREFIX = "vc_live_";
    private static final int RANDOM_DIGITS = 30;
    private static final int CHECK_DIGITS = 6;
    private static final int SHOWN_DIGITS = 8;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{36}");

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /** A new key. */
    public static ApiKey generate() {
        var secret = RandomId.digits(RANDOM_DIGITS);
        return new ApiKey(PREFIX + secret + check(secret));
    }

    /** The key in this text; empty when it has not the form of one, or its check digits are wrong. */
    public static Optional<ApiKey> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var secret = text.substring(PREFIX.length(), PREFIX.length() + RANDOM_DIGITS);
        return text.endsWith(check(secret)) ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    /** The key itself, to be shown once and kept nowhere. */
    public String secret() {
        return text;
    }

    /** The begin of the key, by which its owner recognises it. */
    public String prefix() {
        return text.substring(0, PREFIX.length() + SHOWN_DIGITS);
    }

    /** What is kept of it. A plain hash is enough for 178 random bits (OWASP ASVS 6.5.2). */
    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return prefix() + '…';
    }

    private static String check(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        var value = crc.getValue();
        var digits = new StringBuilder(CHECK_DIGITS);
        // 62^6 > 2^32, so six digits hold it; the least significant goes last.
        for (var i = 0; i < CHECK_DIGITS; i++) {
            digits.insert(0, RandomId.DIGITS.charAt((int) (value % RandomId.DIGITS.length())));
            value /= RandomId.DIGITS.length();
        }
        return digits.toString();
    }
}
