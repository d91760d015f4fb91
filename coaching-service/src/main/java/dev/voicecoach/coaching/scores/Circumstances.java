package dev.voicecoach.coaching.scores;

import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;

/**
 * What decides which dimensions an answer can have, and is no measurement.
 *
 * @param emotion the tenant's policy: OFF has no composure at all
 * @param voiceAnalysed whether the voice was analysed
 * @param english whether it was spoken in the one language that the rubric reads
 * @param distressed whether the speaker may come to harm, and this is no time for scores
 * @param questionKnown whether there is a question to compare with
 * @param asksForStory whether the question asks for something that happened; false when it is not known
 * @param namesTopic whether the question says what about; false when it is not known
 */
public record Circumstances(
        AnswerInput input,
        EmotionPolicy emotion,
        boolean voiceAnalysed,
        boolean english,
        boolean distressed,
        boolean questionKnown,
        boolean asksForStory,
        boolean namesTopic) {}
