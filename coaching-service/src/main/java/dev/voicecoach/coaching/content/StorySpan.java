package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;

/**
 * Words of an answer that are one part of its story.
 *
 * @param part never NONE
 * @param probability that they are, in [0, 1]; the mean over the clauses
 */
public record StorySpan(StoryPart part, Span words, double probability) {}
