package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.util.List;
import java.util.stream.Stream;

/** Scenarios as the service would hear them. */
final class ScenarioAnswers {
    private ScenarioAnswers() {}

    static Assessment assessed(Scenario scenario) {
        var pace = scenario.wordsPerMinute();
        return pace == null
                ? Assessments.typed(scenario.question(), scenario.answer())
                : Assessments.of(
                        spoken(scenario.answer(), pace), Answers.voice(), scenario.question(), EmotionPolicy.FULL);
    }

    /** Without a pause, so that the pace is that of the words. */
    private static TranscriptReady spoken(String text, int wordsPerMinute) {
        long millis = text.split(" ", -1).length * 60_000L / wordsPerMinute;
        return TranscriptReady.newBuilder(Answers.spoken(text))
                .setSegments(List.of(new Segment(text, 0L, millis)))
                .setPauses(List.of())
                .setSpeechMillis(millis)
                .setAudioMillis(millis)
                .build();
    }

    /** Read as a model's reply is. */
    static List<Claim> claims(Scenario scenario, Assessment assessment) {
        var read = ModelClaims.read(scenario.reply(), assessment).orElseThrow();
        return Stream.of(read.strengths(), read.improvements(), read.suggestions())
                .flatMap(List::stream)
                .toList();
    }
}
