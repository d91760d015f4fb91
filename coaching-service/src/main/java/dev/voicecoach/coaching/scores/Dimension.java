package dev.voicecoach.coaching.scores;

import java.util.Locale;

/** What is scored; the rubric says how, and with what weight in the overall score. */
public enum Dimension {
    CONTENT,
    STRUCTURE,
    RELEVANCE,
    DELIVERY,
    COMPOSURE;

    /** The id on the wire, for example {@code content}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about how the answer was said: a typed one has none of it. */
    boolean needsVoice() {
        return this == DELIVERY || this == COMPOSURE;
    }
}
