package dev.voicecoach.bench.coaching.graded;

/**
 * A question as it is put.
 *
 * @param kind behavioural, motivation, situational, technical or introduction
 */
public record Question(String id, Half half, String kind, String text) {}
