package dev.voicecoach.gateway.id;

import java.security.SecureRandom;

/** Random text in base62, for ids and keys. */
public final class RandomId {
    /** The digits of base62, in the order of their values. */
    public static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    // 62^22 > 2^130; OWASP ASVS 11.5.1 asks for 128 random bits, which a UUID does not have.
    private static final int ID_DIGITS = 22;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** An id with 130 random bits, for example {@code tsk_4nZr…}. */
    public static String of(String prefix) {
        return prefix + digits(ID_DIGITS);
    }

    /** So many random digits, 5.95 bits each. */
    public static String digits(int count) {
        var text = new StringBuilder(count);
        for (var i = 0; i < count; i++) {
            text.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return text.toString();
    }
}
