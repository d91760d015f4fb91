package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.metrics.MeasureAnswer;
import dev.voicecoach.coaching.scores.ScoreAnswer;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.TranscriptReady;

/** What a coach gets to know. */
final class Briefs {
    private Briefs() {}

    static CoachingBrief of(String text) {
        return of(Answers.spoken(text));
    }

    static CoachingBrief of(TranscriptReady transcript) {
        var answer = SpokenAnswer.of(transcript);
        var measured = MeasureAnswer.measure(answer, transcript, Answers.voice());
        return new CoachingBrief(
                answer,
                measured,
                ScoreAnswer.score(answer, transcript.getLanguage(), measured, null, EmotionPolicy.FULL, true));
    }
}
