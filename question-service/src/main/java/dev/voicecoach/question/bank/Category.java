package dev.voicecoach.question.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a question asks for. */
public enum Category {
    /** Something that happened; answered as situation, task, action, result. */
    BEHAVIOURAL("behavioural"),
    /** Knowledge of the trade. */
    TECHNICAL("technical"),
    /** What one would do in a case that is described. */
    SITUATIONAL("situational"),
    /** Why this work. */
    MOTIVATION("motivation"),
    /** Moving other people. */
    LEADERSHIP("leadership");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** The name in bank files, events and the API, for example {@code behavioural}. */
    public String label() {
        return label;
    }

    /** The category of exactly this name; empty if there is none. */
    public static Optional<Category> of(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label.equals(label))
                .findFirst();
    }

    /** Every name there is. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Category::label).toList();
    }
}
