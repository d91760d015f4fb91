package dev.voicecoach.question.hybrid;

import dev.voicecoach.question.bank.Question;

/**
 * A question that a text found.
 *
 * @param score how well it goes with the text, at most 1; {@link Blend} says how it is made
 * @param similarity cosine of text and question, from -1 to 1; of one that only its words found, the most it can be
 * @param why in a few words for people, without a full stop
 */
public record Hit(Question question, double score, double similarity, String why) {}
