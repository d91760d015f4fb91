package dev.voicecoach.question.keyword;

import java.util.Comparator;
import java.util.List;

/**
 * A question that has words of the query.
 *
 * @param score above 0 and below 1: how much of what the query's words weigh it has
 * @param words those of them that its text has, as the query writes them
 * @param competencies those of its competencies that the query names whole, in snake_case
 */
public record KeywordMatch(String questionId, double score, List<String> words, List<String> competencies) {
    /** Best first, equally good ones by id. */
    static final Comparator<KeywordMatch> BEST_FIRST =
            Comparator.comparingDouble(KeywordMatch::score).reversed().thenComparing(KeywordMatch::questionId);
}
