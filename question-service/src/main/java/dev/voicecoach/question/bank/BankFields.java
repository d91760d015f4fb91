package dev.voicecoach.question.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object; each that is not as asked for is null to the reader and told by its name. */
final class BankFields {
    private final JsonNode node;
    private final BiConsumer<String, String> problems;

    /** @param problems takes the name of a field and what is wrong with it */
    BankFields(JsonNode node, BiConsumer<String, String> problems) {
        this.node = node;
        this.problems = problems;
    }

    void tell(String field, String problem) {
        problems.accept(field, problem);
    }

    void tellUnknown(Set<String> known) {
        for (var field : node.propertyNames()) {
            if (!known.contains(field)) {
                tell(
                        field,
                        "is not a field that is known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    @Nullable
    String text(String field) {
        var value = node.path(field);
        if (!value.isString()) {
            tell(field, isNow(value) + "; must be a text");
            return null;
        }
        return value.asString();
    }

    <T> @Nullable T oneOf(String field, Function<String, Optional<T>> parser, List<String> labels) {
        var label = text(field);
        if (label == null) {
            return null;
        }
        var value = parser.apply(label).orElse(null);
        if (value == null) {
            tell(field, '"' + label + "\" is not one of " + String.join(", ", labels));
        }
        return value;
    }

    @Nullable
    Integer number(String field, int min, int max) {
        var value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < min || value.asInt() > max) {
            tell(field, isNow(value) + "; must be a whole number from " + min + " to " + max);
            return null;
        }
        return value.asInt();
    }

    /**
     * A list of texts, none of them twice.
     *
     * @param problemOf what is wrong with a text; null when nothing is
     */
    @Nullable
    List<String> texts(String field, int min, int max, Function<String, @Nullable String> problemOf) {
        var values = node.path(field);
        if (!values.isArray() || values.size() < min || values.size() > max) {
            tell(field, isNow(values) + "; must be a list of " + min + " to " + max);
            return null;
        }
        var texts = new ArrayList<String>();
        var good = true;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            var problem = value.isString() ? problemOf.apply(value.asString()) : isNow(value) + "; must be a text";
            if (problem == null && texts.contains(value.asString())) {
                problem = '"' + value.asString() + "\" is there twice";
            }
            if (problem == null) {
                texts.add(value.asString());
            } else {
                tell(field + "[" + index + "]", problem);
                good = false;
            }
        }
        return good ? texts : null;
    }

    /** What is there instead, as the first half of a sentence. */
    static String isNow(JsonNode value) {
        if (value.isMissingNode()) {
            return "is missing";
        }
        if (value.isArray()) {
            return "has " + value.size() + " elements";
        }
        return "is " + (value.isObject() ? "an object" : value.toString());
    }
}
