package dev.voicecoach.question.practice;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Ids of sessions that nobody guesses. */
final class SessionId {
    private static final SecureRandom RANDOM = new SecureRandom();
    // OWASP ASVS 11.5.1 asks for 128 random bits; 144 fill whole digits.
    private static final int BYTES = 18;

    private static final Pattern FORM = Pattern.compile("prs_[A-Za-z0-9_-]{24}");

    private SessionId() {}

    /** Whether this text can be one; the database takes not every text that a path may hold. */
    static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "prs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
