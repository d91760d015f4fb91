package dev.voicecoach.question.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kind of job that a question is asked for. */
public enum Role {
    SOFTWARE("software"),
    DATA("data"),
    PRODUCT("product"),
    DESIGN("design"),
    SALES("sales"),
    CUSTOMER_SUPPORT("customer support"),
    MARKETING("marketing"),
    FINANCE("finance"),
    OPERATIONS("operations"),
    NURSING("nursing"),
    TEACHING("teaching"),
    MANAGEMENT("management");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The name in bank files, events and the API, for example {@code customer support}. */
    public String label() {
        return label;
    }

    /** The role of exactly this name; empty if there is none. */
    public static Optional<Role> of(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label.equals(label))
                .findFirst();
    }

    /** Every name there is. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Role::label).toList();
    }
}
