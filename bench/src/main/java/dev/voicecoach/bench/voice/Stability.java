package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.Clip;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.bench.statistics.Aims;
import dev.voicecoach.gateway.audio.Ffmpeg;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** What changes in the engine's words when only the sound changes, over all recordings long enough to have some. */
final class Stability {
    static final double LARGEST_DRIFT = 0.1;
    private static final double LEAST_SECONDS = 3;

    /** Of one variant. */
    private record Moved(Drift answers, Drift windows, Drift otherAnswers, Drift otherWindows) {
        Moved() {
            this(new Drift(), new Drift(), new Drift(), new Drift());
        }
    }

    private final Map<Variant, Moved> moved = new EnumMap<>(Variant.class);
    private int recordings;

    private Stability() {
        for (var variant : Variant.values()) {
            moved.put(variant, new Moved());
        }
    }

    static void measure(PrintWriter out, Aims aims, Analyser analyser, Ffmpeg ffmpeg, List<Clip> clips, Path work)
            throws IOException {
        var stability = new Stability();
        for (var clip : clips) {
            if (clip.seconds() >= LEAST_SECONDS) {
                stability.add(analyser, ffmpeg, clip, work);
            }
        }
        stability.print(out);
        stability.aim(aims);
    }

    private void add(Analyser analyser, Ffmpeg ffmpeg, Clip clip, Path work) throws IOException {
        var sound = Variant.reference(Sound.read(clip.wav()));
        var reference = work.resolve("reference.wav");
        sound.write(reference);
        var before = analyser.hear(reference);
        for (var variant : Variant.values()) {
            var wav = work.resolve("variant.wav");
            variant.write(sound, reference, wav, ffmpeg, recordings);
            add(of(variant), before, analyser.hear(wav));
        }
        recordings++;
    }

    private Moved of(Variant variant) {
        return Objects.requireNonNull(moved.get(variant));
    }

    private static void add(Moved moved, Analyser.Heard before, Analyser.Heard after) {
        add(moved.answers(), moved.otherAnswers(), Scores.of(before.summary()), Scores.of(after.summary()));
        // A codec may cost or add some milliseconds at the end, and a window with them.
        for (int i = 0; i < Math.min(before.timeline().size(), after.timeline().size()); i++) {
            add(
                    moved.windows(),
                    moved.otherWindows(),
                    Scores.of(before.timeline().get(i)),
                    Scores.of(after.timeline().get(i)));
        }
    }

    private static void add(Drift expressions, Drift others, Scores before, Scores after) {
        expressions.add(before.expressions(), after.expressions());
        others.add(before.others(), after.others());
    }

    private void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%nstability on %d recordings: mean drift over whole answers, and in brackets over windows%n",
                recordings);
        out.printf("  %-16s", "");
        for (var variant : Variant.values()) {
            out.printf(" %-13s", variant.shown());
        }
        out.println();
        rows(out, "expressions", Moved::answers, Moved::windows);
        rows(out, "attributes, arousal, valence", Moved::otherAnswers, Moved::otherWindows);
        out.flush();
    }

    private void rows(PrintWriter out, String title, Function<Moved, Drift> answers, Function<Moved, Drift> windows) {
        var names = new TreeSet<String>();
        moved.values().forEach(one -> names.addAll(windows.apply(one).names()));
        out.println("  " + title + (names.isEmpty() ? ": this engine names none" : ""));
        for (var name : names) {
            row(
                    out,
                    "  " + name,
                    one -> number(answers.apply(one).mean(name).orElse(Double.NaN)) + " ("
                            + number(windows.apply(one).mean(name).orElse(Double.NaN)) + ")");
        }
        if (!names.isEmpty()) {
            row(
                    out,
                    "  came or went",
                    one -> String.format(
                            Locale.ROOT,
                            "%.0f %% (%.0f %%)",
                            100 * answers.apply(one).shareThatCameOrWent(),
                            100 * windows.apply(one).shareThatCameOrWent()));
        }
    }

    private void row(PrintWriter out, String name, Function<Moved, String> cell) {
        out.printf("  %-16s", name);
        for (var variant : Variant.values()) {
            out.printf(" %-13s", cell.apply(of(variant)));
        }
        out.println();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void aim(Aims aims) {
        for (var variant : Variant.values()) {
            if (variant.isAimed()) {
                var what = "drift of the worst expression, " + variant.shown();
                of(variant)
                        .answers()
                        .worstMean()
                        .ifPresentOrElse(
                                worst -> aims.atMost(what, LARGEST_DRIFT, worst, ""),
                                () -> aims.unknown(what, "this engine names no expression"));
            }
        }
    }
}
