package dev.voicecoach.question.index;

import java.util.Comparator;

/**
 * A question that an index found.
 *
 * @param similarity cosine of query and question, from -1 to 1
 */
public record Match(String questionId, double similarity) {
    /** Nearest first, equally near ones by id. */
    public static final Comparator<Match> NEAREST_FIRST =
            Comparator.comparingDouble(Match::similarity).reversed().thenComparing(Match::questionId);
}
