package dev.voicecoach.emotion.voice.local;

import java.util.EnumMap;
import java.util.Map;

/** The descriptors of a part of the recording that are about time alone: rates, pauses, segments. */
final class Timing {
    private static final double SECONDS_PER_FRAME = Frames.MILLIS / 1000.0;
    // As for the rates of Measures.
    private static final int ENOUGH_FOR_RATE = Frames.in(1000);
    private static final int ENOUGH_FOR_PAUSES = Frames.in(2000);

    private Timing() {}

    static Map<Descriptor, Double> of(VoiceTrack track, int from, int to, Measures measures) {
        var values = new EnumMap<Descriptor, Double>(Descriptor.class);
        var spoken = measures.speechFrames();
        if (spoken < ENOUGH_FOR_RATE) {
            return values;
        }
        var talking = spoken + measures.pauseFrames();
        var seconds = talking * SECONDS_PER_FRAME;
        values.put(Descriptor.ARTICULATION_RATE, measures.nuclei() / (spoken * SECONDS_PER_FRAME));
        values.put(Descriptor.SPEECH_RATE, measures.nuclei() / seconds);
        if (talking >= ENOUGH_FOR_PAUSES) {
            pauses(track, from, to, seconds, values);
            values.put(Descriptor.PAUSE_SHARE, (double) measures.pauseFrames() / talking);
        }
        segments(track, from, to, seconds, values);
        var held = 0;
        for (int frame = from; frame < to; frame++) {
            held += track.speaking[frame] && track.sustained[frame] ? 1 : 0;
        }
        values.put(Descriptor.SUSTAINED_SHARE, (double) held / spoken);
        return values;
    }

    /** A pause that reaches over an end of the part counts with what lies within. */
    private static void pauses(VoiceTrack track, int from, int to, double seconds, Map<Descriptor, Double> values) {
        var lengths = new Mean();
        var longest = 0.0;
        for (var pause : track.activity().pauses()) {
            var length = pause.framesWithin(from, to) * SECONDS_PER_FRAME;
            if (length > 0) {
                lengths.add(length);
                longest = Math.max(longest, length);
            }
        }
        values.put(Descriptor.PAUSES_PER_MINUTE, lengths.count() / seconds * 60);
        if (lengths.count() > 0) {
            values.put(Descriptor.PAUSE_MEAN, lengths.value());
            values.put(Descriptor.PAUSE_LONGEST, longest);
        }
        if (lengths.count() > 1) {
            values.put(Descriptor.PAUSE_DEVIATION, lengths.deviation());
        }
    }

    /** From the first voiced frame of the part to the last; what is before and after belongs to no segment. */
    private static void segments(VoiceTrack track, int from, int to, double seconds, Map<Descriptor, Double> values) {
        var voiced = new Mean();
        var unvoiced = new Mean();
        var start = -1;
        var end = -1;
        for (int frame = from; frame <= to; frame++) {
            var in = frame < to && track.voiced(frame);
            if (in && start < 0) {
                start = frame;
                if (end >= 0) {
                    unvoiced.add((start - end) * SECONDS_PER_FRAME);
                }
            } else if (!in && start >= 0) {
                end = frame;
                voiced.add((end - start) * SECONDS_PER_FRAME);
                start = -1;
            }
        }
        values.put(Descriptor.VOICED_SEGMENTS, voiced.count() / seconds);
        if (voiced.count() > 1) {
            values.put(Descriptor.VOICED_SEGMENT_MEAN, voiced.value());
            values.put(Descriptor.VOICED_SEGMENT_DEVIATION, voiced.deviation());
            values.put(Descriptor.UNVOICED_SEGMENT_MEAN, unvoiced.value());
            values.put(Descriptor.UNVOICED_SEGMENT_DEVIATION, unvoiced.deviation());
        }
    }
}
