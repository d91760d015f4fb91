package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.metrics.MetricId;
import java.util.Map;

/** Whether what was measured of the story says that it has a part, or lacks it. */
final class StoryMetrics {
    private static final int ALL_PARTS = 4;
    private static final Map<Concept, MetricId> METRICS = Map.of(
            Concept.RESULT, MetricId.RESULT_SHARE,
            Concept.SITUATION, MetricId.SITUATION_SHARE,
            Concept.TASK, MetricId.TASK_SHARE,
            Concept.OWN_ACTION, MetricId.OWN_ACTIONS,
            Concept.REASON, MetricId.REASONS_PER_100_WORDS,
            Concept.EXAMPLE, MetricId.EXAMPLES,
            Concept.CONNECTIVE, MetricId.SIGNPOSTS);

    private StoryMetrics() {}

    /** By the part's own metric when that is cited, or by all four parts being there. */
    static boolean shows(Concept concept, boolean lacking, ClaimText text, Facts facts) {
        var metric = METRICS.get(concept);
        if (metric == null) {
            return false;
        }
        return facts.cited().stream().anyMatch(cited -> cited.id() == metric && (cited.value() == 0) == lacking)
                || (!lacking && concept != Concept.OWN_ACTION && isWhole(text, facts));
    }

    /** Where the four are spoken of: cited, or named one by one. */
    private static boolean isWhole(ClaimText text, Facts facts) {
        boolean spokenOf = facts.cited().stream().anyMatch(cited -> cited.id() == MetricId.STORY_PARTS)
                || NumbersOfQuotes.namedParts(text.tokens()) == ALL_PARTS;
        return spokenOf
                && facts.brief().measured().value(MetricId.STORY_PARTS).stream().anyMatch(parts -> parts == ALL_PARTS);
    }
}
