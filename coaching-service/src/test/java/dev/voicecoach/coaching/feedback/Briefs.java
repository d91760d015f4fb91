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
        return of(transcript, EmotionPolicy.FULL);
    }

    static CoachingBrief of(TranscriptReady transcript, EmotionPolicy emotion) {
        var answer = SpokenAnswer.of(transcript);
        var voice = emotion == EmotionPolicy.OFF ? null : Answers.voice();
        var measured = MeasureAnswer.measure(answer, transcript, voice);
        return new CoachingBrief(
                answer,
                measured,
                ScoreAnswer.score(answer, transcript.getLanguage(), measured, null, emotion, voice != null),
                emotion,
                null);
    }
}
