package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.Clip;
import dev.voicecoach.bench.speech.sound.Joined;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.bench.statistics.Aims;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the engine takes: time on one core and memory, and whether threads change anything. */
final class Cost {
    static final double TIMES_REAL_TIME = 0.02;
    private static final double SHORT_SECONDS = 60;
    private static final double LONG_SECONDS = 600;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;
    private static final long SEED = 1;

    private Cost() {}

    /** Each recording some times, after as many to warm up, in a process that believes it has one core. */
    static void speed(PrintWriter out, Aims aims, List<Clip> clips) throws IOException {
        try (var analyser = Analyser.start(1)) {
            for (int round = 0; round < WARM_UP; round++) {
                for (var clip : clips) {
                    analyser.hear(clip.wav());
                }
            }
            var wall = 0.0;
            var processor = 0.0;
            var seconds = 0.0;
            for (int round = 0; round < ROUNDS; round++) {
                for (var clip : clips) {
                    var heard = analyser.hear(clip.wav());
                    wall += heard.wallSeconds();
                    processor += heard.processorSeconds();
                    seconds += clip.seconds();
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%nspeed on one core, %d recordings, %.0f s: CPU %.4f and wall %.4f s per second of audio"
                            + " (%.0f times real time by CPU)%n",
                    clips.size(),
                    seconds / ROUNDS,
                    processor / seconds,
                    wall / seconds,
                    seconds / processor);
            aims.atMost("CPU, times real time on one core", TIMES_REAL_TIME, processor / seconds, "");
        }
    }

    /** One answer after another of a minute and of ten, each in a fresh process with a heap of 64 MB. */
    static void memory(PrintWriter out, List<Clip> clips, Path work) throws IOException {
        out.print("\nmemory, most that was resident of a process with a heap of at most 64 MB\n");
        for (var seconds : List.of(SHORT_SECONDS, LONG_SECONDS)) {
            var wav = work.resolve("long.wav");
            var sound = answerOf(seconds, clips);
            sound.write(wav);
            try (var analyser = Analyser.start(1)) {
                var empty = analyser.peakMegabytes();
                var heard = analyser.hear(wav);
                out.printf(
                        Locale.ROOT,
                        "  an answer of %3.0f s: %3.0f MB, %3.0f before it; its samples are %.0f MB; %.2f s%n",
                        sound.seconds(),
                        analyser.peakMegabytes(),
                        empty,
                        sound.length() * Short.BYTES / 1e6,
                        heard.wallSeconds());
            }
        }
        out.flush();
    }

    private static Sound answerOf(double seconds, List<Clip> clips) throws IOException {
        var parts = new ArrayList<Sound>();
        var sum = 0.0;
        for (int i = 0; sum < seconds; i++) {
            var part = Sound.read(clips.get(i % clips.size()).wav());
            parts.add(part);
            sum += part.seconds();
        }
        var joined = Joined.of(parts, SEED).sound();
        return joined.seconds() > seconds ? joined.cut(0, seconds) : joined;
    }

    /** The same recordings by one, two and four threads, in processes that believe in one, two and four cores. */
    static void threads(PrintWriter out, Aims aims, List<Clip> clips) throws IOException {
        var different = 0;
        try (var one = Analyser.start(1);
                var two = Analyser.start(2);
                var four = Analyser.start(4)) {
            for (var clip : clips) {
                var expected = one.hear(clip.wav());
                for (var other : List.of(one.hear(clip.wav(), 4), two.hear(clip.wav(), 2), four.hear(clip.wav(), 4))) {
                    if (other.different() != 1 || !other.analysis().equals(expected.analysis())) {
                        different++;
                        break;
                    }
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%nthreads: of %d recordings %d are heard differently by 1, 2 or 4 at the same time%n",
                clips.size(),
                different);
        out.flush();
        aims.atMost("recordings that the number of threads changes", 0, different, "");
    }
}
