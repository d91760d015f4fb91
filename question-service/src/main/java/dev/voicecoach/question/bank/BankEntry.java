package dev.voicecoach.question.bank;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each field of a question may be; {@code bank.schema.json} says the same to editors and other programs. */
final class BankEntry {
    private static final Set<String> FIELDS =
            Set.of("slug", "category", "difficulty", "text", "competencies", "shows", "follow_ups", "star");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_SLUG_LENGTH = 40;
    private static final Pattern COMPETENCY = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final int MAX_COMPETENCIES = 5;
    // An interviewer reads a question aloud in one go; at 150 words a minute this is about 30 seconds.
    private static final Line TEXT = new Line(20, 400, "?.", "a question mark or a full stop");
    // A point of a list, read at a glance.
    private static final Line SHOWN = new Line(10, 140, ".", "a full stop");
    private static final Line FOLLOW_UP = new Line(10, 200, "?", "a question mark");

    private BankEntry() {}

    /**
     * The question that the fields make; null when something is wrong with them, which was told then.
     *
     * @param role null when the file has none that is known
     */
    static @Nullable Question read(@Nullable Role role, BankFields fields) {
        fields.tellUnknown(FIELDS);
        var slug = slug(fields);
        var category = fields.oneOf("category", Category::of, Category.labels());
        var difficulty = fields.number("difficulty", Question.MIN_DIFFICULTY, Question.MAX_DIFFICULTY);
        var text = text(fields);
        var competencies = fields.texts("competencies", 1, MAX_COMPETENCIES, BankEntry::problemOfCompetency);
        var shows = fields.texts("shows", 2, 4, SHOWN::problemOf);
        var followUps = fields.texts("follow_ups", 2, 3, FOLLOW_UP::problemOf);
        var star = star(fields, category);
        if (role == null
                || slug == null
                || category == null
                || difficulty == null
                || text == null
                || competencies == null
                || shows == null
                || followUps == null
                || star == null) {
            return null;
        }
        return new Question(
                Question.idOf(role, slug), text, role, category, difficulty, competencies, shows, followUps, star);
    }

    private static @Nullable String slug(BankFields fields) {
        var slug = fields.text("slug");
        if (slug != null
                && (slug.length() > MAX_SLUG_LENGTH || !SLUG.matcher(slug).matches())) {
            fields.tell(
                    "slug",
                    '"' + slug + "\" must be lower-case words joined by hyphens, at most " + MAX_SLUG_LENGTH
                            + " characters");
            return null;
        }
        return slug;
    }

    private static @Nullable String text(BankFields fields) {
        var text = fields.text("text");
        var problem = text == null ? null : TEXT.problemOf(text);
        if (problem != null) {
            fields.tell("text", problem);
            return null;
        }
        return text;
    }

    private static @Nullable String problemOfCompetency(String value) {
        return COMPETENCY.matcher(value).matches()
                ? null
                : "is \"" + value + "\"; must be lower-case words joined by underscores";
    }

    private static @Nullable List<StarPart> star(BankFields fields, @Nullable Category category) {
        var labels = StarPart.labels();
        var named = fields.texts(
                "star",
                0,
                labels.size(),
                label -> labels.contains(label) ? null : '"' + label + "\" is not one of " + String.join(", ", labels));
        if (named == null) {
            return null;
        }
        var parts = named.stream().flatMap(label -> StarPart.of(label).stream()).toList();
        if (!parts.equals(parts.stream().sorted().toList())) {
            fields.tell("star", "must be in the order " + String.join(", ", labels));
            return null;
        }
        if (parts.isEmpty() && category == Category.BEHAVIOURAL) {
            fields.tell("star", "has 0 elements; a behavioural question asks for a story");
            return null;
        }
        return parts;
    }

    /**
     * One line of prose.
     *
     * @param endings the characters of which one has to be the last
     * @param endingNames how a message calls them
     */
    private record Line(int min, int max, String endings, String endingNames) {
        @Nullable
        String problemOf(String text) {
            if (text.length() < min || text.length() > max) {
                return "has " + text.length() + " characters; must have " + min + " to " + max;
            }
            if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
                return "must be one line without blanks at its ends";
            }
            return endings.indexOf(text.charAt(text.length() - 1)) < 0 ? "must end with " + endingNames : null;
        }
    }
}
