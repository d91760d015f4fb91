package dev.voicecoach.bench.coaching;

import dev.voicecoach.coaching.feedback.CoachingBrief;
import dev.voicecoach.coaching.metrics.MeasureAnswer;
import dev.voicecoach.coaching.scores.ScoreAnswer;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assesses answers as coaching-service does, under the policy VOICE_ONLY. Thread safe. */
final class Assessor implements AutoCloseable {
    static Assessor load() {
        return new Assessor();
    }

    /** A written answer, spoken steadily in an ordinary voice. */
    Assessed spoken(String text, @Nullable String question) {
        var transcript = Speaking.steadily(text);
        return assess(transcript, SteadyVoice.of(transcript), question, AnswerInput.SPOKEN);
    }

    /**
     * One answer.
     *
     * @param voice null when there is no analysis
     * @param question null when nobody said
     */
    Assessed assess(
            TranscriptReady transcript, @Nullable VoiceAnalysed voice, @Nullable String question, AnswerInput input) {
        var answer = SpokenAnswer.of(transcript);
        var measured = MeasureAnswer.measure(answer, transcript, voice);
        var scores = ScoreAnswer.score(
                answer, transcript.getLanguage(), measured, question, EmotionPolicy.VOICE_ONLY, voice != null);
        return new Assessed(new CoachingBrief(answer, measured, scores), List.of());
    }

    @Override
    public void close() {}
}
