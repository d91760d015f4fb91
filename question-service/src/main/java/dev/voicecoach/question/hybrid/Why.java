package dev.voicecoach.question.hybrid;

import dev.voicecoach.question.keyword.KeywordMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a question was found. */
final class Why {
    // Measured on the development half of bench/questions: of the questions from 0.55 on 16 of 17 were the right one,
    // between 0.4 and 0.55 37 of 119, below 54 of 504.
    private static final double SAME = 0.55;
    private static final double NEAR = 0.4;
    /** Words that are named; more say no more. */
    private static final int WORDS = 4;

    private Why() {}

    /**
     * @param keywords null when it has none of the words
     * @param text what was searched with, as its owner would call it: {@code your query}
     */
    static String of(double similarity, @Nullable KeywordMatch keywords, String text) {
        var reasons = new ArrayList<String>();
        reasons.add(
                similarity >= SAME
                        ? "means nearly the same as " + text
                        : similarity >= NEAR ? "is near to " + text + " in meaning" : "has loosely to do with " + text);
        if (keywords != null && !keywords.words().isEmpty()) {
            reasons.add((keywords.words().size() == 1 ? "has the word " : "has the words ") + quoted(keywords.words()));
        }
        if (keywords != null && !keywords.competencies().isEmpty()) {
            reasons.add("asks for "
                    + keywords.competencies().stream()
                            .map(name -> name.replace('_', ' '))
                            .collect(Collectors.joining(", ")));
        }
        return String.join("; ", reasons);
    }

    private static String quoted(List<String> words) {
        return words.stream().limit(WORDS).map(word -> '‘' + word + '’').collect(Collectors.joining(", "));
    }
}
