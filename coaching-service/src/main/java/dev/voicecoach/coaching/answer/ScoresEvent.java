package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.attempt.LastAttempt;
import dev.voicecoach.coaching.baseline.OwnVoice;
import dev.voicecoach.coaching.metrics.Rounded;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Metric;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.StorySpan;
import java.util.List;

/** An assessment as scores.ready carries it. */
final class ScoresEvent {
    /** Something in the answer was spoken to the grader; it counts for nothing. */
    private static final String INSTRUCTIONS_IN_ANSWER = "instructions_in_answer";

    private static final int DECIMALS = 3;

    private ScoresEvent() {}

    static ScoresReady of(
            Assessment assessment,
            AskedQuestion asked,
            OwnVoice.Found own,
            LastAttempt.Found last,
            long processingMillis) {
        return new ScoresReady(
                metrics(assessment),
                assessment.scores().overall(),
                assessment.scores().dimensions(),
                assessment.scores().rubricVersion(),
                asked.id().orElse(null),
                asked.text().orElse(null),
                processingMillis,
                own.usual().orElse(null),
                story(assessment),
                assessment.content().instructions().isEmpty() ? List.of() : List.of(INSTRUCTIONS_IN_ANSWER),
                last.previous().orElse(null));
    }

    /** Where the tenant wants no analysis of voices or there is none, there is no such metric, even without a value. */
    private static List<Metric> metrics(Assessment assessment) {
        var withVoice = assessment.emotion() != EmotionPolicy.OFF && isSpoken(assessment);
        return assessment.measured().onTheWire().stream()
                .filter(metric -> withVoice || !metric.getSource().equals("voice"))
                .toList();
    }

    private static List<StorySpan> story(Assessment assessment) {
        return assessment.content().story().stream()
                .map(span -> {
                    var quote = assessment.answer().quote(span.words());
                    return new StorySpan(
                            span.part().id(),
                            span.words().from(),
                            span.words().to(),
                            isSpoken(assessment) ? quote.startMillis() : null,
                            isSpoken(assessment) ? quote.endMillis() : null,
                            Rounded.to(DECIMALS, span.probability()));
                })
                .toList();
    }

    private static boolean isSpoken(Assessment assessment) {
        return assessment.facts().input() == AnswerInput.SPOKEN;
    }
}
