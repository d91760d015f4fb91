package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.metrics.MetricId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What people call the things that a metric counts, where no {@link Family} names them. */
final class CountedThings {
    private static final Map<MetricId, List<String>> THINGS = new EnumMap<>(Map.of(
            MetricId.OWN_ACTIONS,
                    List.of("actions", "action", "places", "times", "steps", "things", "deeds", "moments"),
            MetricId.TEAM_ACTIONS, List.of("actions", "action", "places", "times", "steps", "things"),
            MetricId.QUANTIFIED_RESULTS, List.of("results", "result", "outcomes", "outcome"),
            MetricId.STORY_PARTS, List.of("parts", "part", "elements", "four"),
            MetricId.EXAMPLES, List.of("examples", "example", "scenes", "scene"),
            MetricId.SIGNPOSTS, List.of("signposts", "signpost", "markers", "connectives"),
            MetricId.OWN_WORD_COUNT, List.of("words")));

    private CountedThings() {}

    static List<String> of(MetricId id) {
        return THINGS.getOrDefault(id, List.of());
    }
}
