package dev.voicecoach.question.search;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.index.SearchFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is searched for.
 *
 * @param query a text to be near to; null: every question that the filter lets through
 * @param limit most questions to answer
 */
record SearchRequest(@Nullable String query, SearchFilter filter, int limit) {
    static final int DEFAULT_LIMIT = 5;
    static final int MAX_LIMIT = 50;
    // Longer texts are cut into parts and averaged by the model, at about 5 ms for each 500 words.
    static final int MAX_QUERY_LENGTH = 1000;

    /** As they came; null where one did not. */
    record Parameters(
            @Nullable String query,
            @Nullable String role,
            @Nullable String category,
            @Nullable String difficulty,
            @Nullable String competency,
            @Nullable String limit) {}

    /**
     * The request that the parameters make; one that is absent or blank is not asked for.
     *
     * @param competencies those that any question has
     * @throws ProblemException (400) naming the parameter that is wrong and what it may be
     */
    static SearchRequest parse(Parameters given, List<String> competencies) {
        var text = blankToNull(given.query());
        if (text != null && text.length() > MAX_QUERY_LENGTH) {
            throw invalid("query has " + text.length() + " characters; at most " + MAX_QUERY_LENGTH + " are allowed.");
        }
        var filter = new QuestionFilter(
                oneOf("role", blankToNull(given.role()), Role::of, Role.labels()),
                oneOf("category", blankToNull(given.category()), Category::of, Category.labels()),
                number(
                        "difficulty",
                        blankToNull(given.difficulty()),
                        Question.MIN_DIFFICULTY,
                        Question.MAX_DIFFICULTY));
        var competency = oneOf(
                "competency",
                blankToNull(given.competency()),
                name -> Optional.of(name).filter(competencies::contains),
                competencies);
        var asked = number("k", blankToNull(given.limit()), 1, MAX_LIMIT);
        return new SearchRequest(text, new SearchFilter(filter, competency), asked == null ? DEFAULT_LIMIT : asked);
    }

    private static <T> @Nullable T oneOf(
            String parameter, @Nullable String value, Function<String, Optional<T>> parser, List<String> allowed) {
        if (value == null) {
            return null;
        }
        return parser.apply(value)
                .orElseThrow(() -> invalid(
                        parameter + " is not one that we have. Allowed are: " + String.join(", ", allowed) + "."));
    }

    private static @Nullable Integer number(String parameter, @Nullable String value, int min, int max) {
        if (value == null) {
            return null;
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw invalid(parameter + " must be a whole number from " + min + " to " + max + ".");
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        // Invisible characters are blank too, to people and to the embedder.
        return value == null || value.codePoints().allMatch(SearchRequest::isInvisible) ? null : value.strip();
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid_parameter", detail);
    }
}
