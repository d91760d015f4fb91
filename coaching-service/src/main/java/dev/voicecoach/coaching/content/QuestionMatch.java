package dev.voicecoach.coaching.content;

import org.jspecify.annotations.Nullable;

/**
 * How an answer relates to its question.
 *
 * @param asksForStory whether the question asks for something that happened
 * @param namesTopic whether it says what about; "a success" may be one in anything
 * @param echoShare share of the answer's words that only say the question back
 * @param newWords different content words that the question does not have
 * @param similarity cosine between question and answer, echo left out; null when too little is left
 * @param standing how far that is above the answer's similarity to other interview questions, in their standard
 *     deviations; null likewise
 */
public record QuestionMatch(
        boolean asksForStory,
        boolean namesTopic,
        double echoShare,
        long newWords,
        @Nullable Double similarity,
        @Nullable Double standing) {}
