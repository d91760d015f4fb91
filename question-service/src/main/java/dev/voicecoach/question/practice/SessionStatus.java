package dev.voicecoach.question.practice;

import java.util.Locale;

/** Where a session is in its life; only an active one goes on. */
enum SessionStatus {
    ACTIVE,
    /** Its last question was handed out. */
    COMPLETED,
    /** Ended before, because the learner was done. */
    ENDED,
    /** Ended before, because the learner gave up or left. */
    ABANDONED;

    /** The name in the API and the database. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SessionStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
