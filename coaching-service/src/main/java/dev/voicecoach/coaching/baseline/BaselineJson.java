package dev.voicecoach.coaching.baseline;

import java.util.EnumMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A baseline as it is kept, before it is sealed: JSON, so that measures may come and go. */
final class BaselineJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BaselineJson() {}

    static byte[] write(Baseline baseline) {
        var measures = new TreeMap<String, RunningMean>();
        baseline.measures().forEach((measure, mean) -> measures.put(measure.id(), mean));
        var root = JSON.createObjectNode().put("answers", baseline.answers());
        root.set("measures", JSON.valueToTree(measures));
        return JSON.writeValueAsBytes(root);
    }

    /** A measure that this version does not know is left out. */
    static Baseline read(byte[] json) {
        var root = JSON.readTree(json);
        var measures = new EnumMap<Habit, RunningMean>(Habit.class);
        for (var entry : root.path("measures").properties()) {
            Habit.of(entry.getKey())
                    .ifPresent(habit -> measures.put(habit, JSON.treeToValue(entry.getValue(), RunningMean.class)));
        }
        return new Baseline(root.path("answers").asInt(), measures);
    }
}
