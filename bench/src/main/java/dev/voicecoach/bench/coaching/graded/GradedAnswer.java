package dev.voicecoach.bench.coaching.graded;

/**
 * An answer with the ranks that a person would give, stated before it was scored.
 *
 * @param question its id
 * @param overall from 1, poor, to 5, excellent; likewise structure
 * @param why in a sentence
 */
public record GradedAnswer(
        String id, String question, String role, int overall, int structure, String why, String text) {}
