package dev.voicecoach.coaching.assessment;

import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.QualityFlag;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an assessment may rest on.
 *
 * @param voice null when there is no voice analysis
 * @param question as it was asked; null when nobody said
 * @param emotion the tenant's policy
 * @param role that the question is for, as the question bank names it; null when it is not of the bank, as its category
 * @param recording id of what was answered with; null in a trial
 */
public record AnswerFacts(
        TranscriptReady transcript,
        @Nullable VoiceAnalysed voice,
        @Nullable String question,
        EmotionPolicy emotion,
        AnswerInput input,
        @Nullable String role,
        @Nullable String category,
        @Nullable String recording) {

    /** To a question that is not of the bank. */
    public AnswerFacts(
            TranscriptReady transcript,
            @Nullable VoiceAnalysed voice,
            @Nullable String question,
            EmotionPolicy emotion,
            AnswerInput input) {
        this(transcript, voice, question, emotion, input, null, null, null);
    }

    /** Whether it was spoken in English as far as the transcript tells. */
    boolean isEnglish() {
        var quality = transcript.getQuality();
        var doubted = quality != null && quality.getFlags().contains(QualityFlag.OTHER_LANGUAGE);
        return !doubted && transcript.getLanguage().toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** Never the words: a record's own would put them into logs. */
    @Override
    public String toString() {
        return "AnswerFacts[" + input + ", " + emotion + "]";
    }
}
