package dev.voicecoach.coaching.transcript;

/**
 * A run of words.
 *
 * @param from index of the first word
 * @param to index after the last; above {@code from}
 */
public record Span(int from, int to) {}
