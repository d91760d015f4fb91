package dev.voicecoach.coaching.attempt;

/**
 * What a next step asks to move.
 *
 * @param metricId on the wire
 * @param target the value to reach, in the metric's unit; above or below today's, which says the direction
 */
public record Aim(String metricId, double target) {}
