package dev.voicecoach.question.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One bank file, checked field by field; what is wrong is told and the reading goes on. */
final class BankFile {
    /** A question with its place, for problems that show only when it is compared with others. */
    record Placed(Question question, String file, String entry) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> FILE_FIELDS = Set.of("role", "questions");
    private static final Set<String> QUESTION_FIELDS = Set.of("slug", "category", "difficulty", "text", "competencies");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_SLUG_LENGTH = 40;
    private static final Pattern COMPETENCY = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final int MAX_COMPETENCIES = 5;
    private static final int MIN_TEXT_LENGTH = 20;
    // An interviewer reads a question aloud in one go; at 150 words a minute this is about 30 seconds.
    private static final int MAX_TEXT_LENGTH = 400;

    private final String file;
    private final Consumer<BankProblem> problems;

    private BankFile(String file, Consumer<BankProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The good questions of a file; each thing that is wrong with the others goes to {@code problems}. */
    static List<Placed> read(String file, byte[] content, Consumer<BankProblem> problems) {
        return new BankFile(file, problems).read(content);
    }

    private List<Placed> read(byte[] content) {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            tell("", "", "is not JSON" + place + ": " + firstLine(e.getOriginalMessage()));
            return List.of();
        }
        if (!root.isObject()) {
            tell("", "", "must be a JSON object with the fields role and questions");
            return List.of();
        }
        tellUnknown(root, FILE_FIELDS, "");
        var role = role(root);
        var entries = root.path("questions");
        if (!entries.isArray() || entries.isEmpty()) {
            tell("", "questions", isNow(entries) + "; must be a list with at least one question");
            return List.of();
        }
        var read = new ArrayList<Placed>();
        for (var index = 0; index < entries.size(); index++) {
            var question = question(role, entries.get(index), "questions[" + index + "]");
            if (question != null) {
                read.add(question);
            }
        }
        return read;
    }

    private @Nullable Placed question(@Nullable Role role, JsonNode node, String position) {
        if (!node.isObject()) {
            tell(position, "", isNow(node) + "; must be an object");
            return null;
        }
        var name = node.path("slug");
        var entry = name.isString() ? position + " (" + name.asString() + ")" : position;
        tellUnknown(node, QUESTION_FIELDS, entry);
        var slug = slug(node, entry);
        var category = category(node, entry);
        var difficulty = difficulty(node, entry);
        var text = questionText(node, entry);
        var competencies = competencies(node, entry);
        if (role == null
                || slug == null
                || category == null
                || difficulty == null
                || text == null
                || competencies == null) {
            return null;
        }
        return new Placed(
                new Question(Question.idOf(role, slug), text, role, category, difficulty, competencies), file, entry);
    }

    private @Nullable Role role(JsonNode root) {
        var label = text(root, "role", "");
        if (label == null) {
            return null;
        }
        var role = Role.of(label).orElse(null);
        if (role == null) {
            tell("", "role", '"' + label + "\" is not one of " + String.join(", ", Role.labels()));
        }
        return role;
    }

    private @Nullable String slug(JsonNode node, String entry) {
        var slug = text(node, "slug", entry);
        if (slug != null
                && (slug.length() > MAX_SLUG_LENGTH || !SLUG.matcher(slug).matches())) {
            tell(
                    entry,
                    "slug",
                    '"' + slug + "\" must be lower-case words joined by hyphens, at most " + MAX_SLUG_LENGTH
                            + " characters");
            return null;
        }
        return slug;
    }

    private @Nullable Category category(JsonNode node, String entry) {
        var label = text(node, "category", entry);
        if (label == null) {
            return null;
        }
        var category = Category.of(label).orElse(null);
        if (category == null) {
            tell(entry, "category", '"' + label + "\" is not one of " + String.join(", ", Category.labels()));
        }
        return category;
    }

    private @Nullable Integer difficulty(JsonNode node, String entry) {
        var value = node.path("difficulty");
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.asInt() < Question.MIN_DIFFICULTY
                || value.asInt() > Question.MAX_DIFFICULTY) {
            tell(
                    entry,
                    "difficulty",
                    isNow(value) + "; must be a whole number from " + Question.MIN_DIFFICULTY + " to "
                            + Question.MAX_DIFFICULTY);
            return null;
        }
        return value.asInt();
    }

    private @Nullable String questionText(JsonNode node, String entry) {
        var text = text(node, "text", entry);
        if (text == null) {
            return null;
        }
        var problem = problemOf(text);
        if (problem != null) {
            tell(entry, "text", problem);
            return null;
        }
        return text;
    }

    private static @Nullable String problemOf(String text) {
        if (text.length() < MIN_TEXT_LENGTH || text.length() > MAX_TEXT_LENGTH) {
            return "has " + text.length() + " characters; must have " + MIN_TEXT_LENGTH + " to " + MAX_TEXT_LENGTH;
        }
        if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
            return "must be one line without blanks at its ends";
        }
        if (!text.endsWith("?") && !text.endsWith(".")) {
            return "must end with a question mark or a full stop";
        }
        return null;
    }

    private @Nullable List<String> competencies(JsonNode node, String entry) {
        var values = node.path("competencies");
        if (!values.isArray() || values.isEmpty() || values.size() > MAX_COMPETENCIES) {
            tell(entry, "competencies", isNow(values) + "; must be a list of 1 to " + MAX_COMPETENCIES);
            return null;
        }
        var competencies = new ArrayList<String>();
        var good = true;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            var field = "competencies[" + index + "]";
            if (!value.isString() || !COMPETENCY.matcher(value.asString()).matches()) {
                tell(entry, field, isNow(value) + "; must be lower-case words joined by underscores");
                good = false;
            } else if (competencies.contains(value.asString())) {
                tell(entry, field, quoted(value) + " is there twice");
                good = false;
            } else {
                competencies.add(value.asString());
            }
        }
        return good ? competencies : null;
    }

    private @Nullable String text(JsonNode node, String field, String entry) {
        var value = node.path(field);
        if (!value.isString()) {
            tell(entry, field, isNow(value) + "; must be a text");
            return null;
        }
        return value.asString();
    }

    private void tellUnknown(JsonNode node, Set<String> known, String entry) {
        for (var field : node.propertyNames()) {
            if (!known.contains(field)) {
                tell(
                        entry,
                        field,
                        "is not a field that is known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private void tell(String entry, String field, String problem) {
        problems.accept(new BankProblem(file, entry, field, problem));
    }

    private static String isNow(JsonNode value) {
        if (value.isMissingNode()) {
            return "is missing";
        }
        if (value.isArray()) {
            return "has " + value.size() + " elements";
        }
        return "is " + (value.isObject() ? "an object" : value.toString());
    }

    private static String quoted(JsonNode value) {
        return '"' + value.asString() + '"';
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
