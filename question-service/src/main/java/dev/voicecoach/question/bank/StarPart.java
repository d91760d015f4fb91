package dev.voicecoach.question.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of a story, in the order in which it is told. */
public enum StarPart {
    /** Where and when it was. */
    SITUATION("situation"),
    /** What was to be done, and by whom. */
    TASK("task"),
    /** What the teller did. */
    ACTION("action"),
    /** What came of it. */
    RESULT("result");

    private final String label;

    StarPart(String label) {
        this.label = label;
    }

    /** The name in bank files and the API, for example {@code situation}. */
    public String label() {
        return label;
    }

    /** The part of exactly this name; empty if there is none. */
    public static Optional<StarPart> of(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label.equals(label))
                .findFirst();
    }

    /** Every name there is, in the order of the story. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(StarPart::label).toList();
    }
}
