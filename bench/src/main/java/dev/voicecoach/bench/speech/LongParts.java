package dev.voicecoach.bench.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which recordings make long answers: of each speaker who says enough, in the order of their names. */
public final class LongParts {
    private static final double SHORTEST_SECONDS = 60;
    private static final double LONGEST_SECONDS = 120;
    private static final double MEAN_GAP_SECONDS = 0.6;

    private LongParts() {}

    /** The parts of each answer, which lasts 60 to 120 s with the gaps; by the names of the speakers. */
    public static List<List<Clip>> of(List<Clip> clips) {
        var bySpeaker = new TreeMap<String, List<Clip>>();
        clips.forEach(clip -> bySpeaker
                .computeIfAbsent(clip.speaker(), name -> new ArrayList<>())
                .add(clip));
        var answers = new ArrayList<List<Clip>>();
        for (var own : bySpeaker.values()) {
            var parts = new ArrayList<Clip>();
            var seconds = 0.0;
            for (var clip : own) {
                if (seconds + clip.seconds() <= LONGEST_SECONDS) {
                    parts.add(clip);
                    seconds += clip.seconds() + MEAN_GAP_SECONDS;
                }
            }
            if (seconds >= SHORTEST_SECONDS) {
                answers.add(parts);
            }
        }
        return answers;
    }
}
