package dev.voicecoach.coaching.content;

/**
 * How far the words read as somebody speaking English.
 *
 * @param knownWordShare share of the words that the embedding model's vocabulary has whole
 * @param functionWordShare share of the small words that every running text is full of
 * @param wordOrder by how much their order makes the words likelier, see {@link WordOrder}
 * @param nonsense how much it is like what nobody means: about 0 in speech, 0.5 in sentences without sense
 * @param differentClauseShare share of the clauses that are not said before
 */
public record Plausibility(
        double knownWordShare,
        double functionWordShare,
        double wordOrder,
        double nonsense,
        double differentClauseShare) {}
