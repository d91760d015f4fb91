package dev.voicecoach.coaching.scores;

import java.util.Locale;

/** What is scored, and its weight in the overall score. The weights are our judgement: what is said before how. */
public enum Dimension {
    CONTENT(0.30),
    STRUCTURE(0.20),
    RELEVANCE(0.20),
    DELIVERY(0.15),
    COMPOSURE(0.15);

    private final double weight;

    Dimension(double weight) {
        this.weight = weight;
    }

    /** The id on the wire, for example {@code content}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double weight() {
        return weight;
    }
}
