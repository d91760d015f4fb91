package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.StorySpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The parts of an answer's story as events carry them. */
final class StoryEvents {
    private static final int DECIMALS = 3;

    private StoryEvents() {}

    static List<StorySpan> of(Assessment assessment) {
        boolean spoken = assessment.facts().input() == AnswerInput.SPOKEN;
        return assessment.content().story().stream()
                .map(span -> {
                    var quote = assessment.answer().quote(span.words());
                    return new StorySpan(
                            span.part().id(),
                            span.words().from(),
                            span.words().to(),
                            spoken ? quote.startMillis() : null,
                            spoken ? quote.endMillis() : null,
                            BigDecimal.valueOf(span.probability())
                                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                    .doubleValue());
                })
                .toList();
    }
}
