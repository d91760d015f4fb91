package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.pipeline.BareEngines;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.bench.speech.sound.Telephone;
import dev.voicecoach.bench.voice.Variant;
import dev.voicecoach.gateway.audio.Ffmpeg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far overall moves when only the voice, the line or the wording is another one. */
final class Fairness {
    private static final double LARGEST_MOVE = 0.3;
    private static final List<Variant> VARIANTS =
            List.of(Variant.HIGHER, Variant.LOWER, Variant.LOUDER, Variant.SOFTER);

    private final Session session;
    private final Map<String, Moves> kinds = new LinkedHashMap<>();
    private final List<String> cases = new ArrayList<>();

    private Fairness(Session session) {
        this.session = session;
    }

    static void measure(Session session, Ffmpeg ffmpeg, Path work) throws IOException {
        var fairness = new Fairness(session);
        var engines = session.engines();
        if (engines != null) {
            for (var recording : session.recordings().entrySet()) {
                fairness.recording(recording.getKey(), recording.getValue(), engines, ffmpeg, work);
            }
        }
        fairness.wordings();
        fairness.print();
    }

    private void recording(String name, Sound recording, BareEngines engines, Ffmpeg ffmpeg, Path work)
            throws IOException {
        var sound = Variant.reference(recording);
        var reference = work.resolve("reference.wav");
        sound.write(reference);
        var before = session.assess(engines.hear(sound.samples()));
        for (var variant : VARIANTS) {
            var wav = work.resolve("variant.wav");
            variant.write(sound, reference, wav, ffmpeg, 1);
            add(
                    variant.shown(),
                    name,
                    before,
                    session.assess(engines.hear(Sound.read(wav).samples())));
        }
        add(
                "telephone",
                name,
                before,
                session.assess(engines.hear(Telephone.line(sound).samples())));
    }

    private void wordings() {
        for (var reworded : session.data().fairness()) {
            if (session.data().half(reworded.answer()) == session.half()) {
                var original = session.data().answer(reworded.answer());
                var question = session.data().question(original.question());
                add(
                        reworded.kind(),
                        reworded.id(),
                        session.assess(original),
                        session.assessor().spoken(reworded.of(original), question));
            }
        }
    }

    private void add(String kind, String name, Assessed before, Assessed after) {
        kinds.computeIfAbsent(kind, key -> new Moves()).add(before, after);
        var moved = new ArrayList<String>();
        before.values().forEach((dimension, value) -> {
            var now = after.value(dimension);
            if (now.isEmpty() || Math.abs(Moves.distance(value, now.get())) > LARGEST_MOVE) {
                moved.add(dimension + " " + value + " → "
                        + now.map(String::valueOf).orElse("none"));
            }
        });
        if (!moved.isEmpty() && session.mayNameCases()) {
            cases.add(kind + ", " + name + ": " + String.join(", ", moved));
        }
    }

    private void print() {
        var out = session.out();
        out.printf(
                "%nfairness: how far overall moves; wording of the %s half%n  %-14s %7s %7s %7s  %s   %s%n",
                session.half().shown(), "", "answers", "mean", "largest", "came or went", "metrics moved");
        for (var kind : kinds.entrySet()) {
            var moves = kind.getValue();
            var overall = Assessed.OVERALL;
            out.printf(
                    Locale.ROOT,
                    "  %-14s %7d %7s %7s  %-12d   %.1f%n",
                    kind.getKey(),
                    moves.answers(),
                    Moves.shown(moves.meanDistance(overall)),
                    Moves.shown(moves.largest(overall)),
                    moves.cameOrWent(overall),
                    moves.metricsMoved());
            var what = "largest move of overall, " + kind.getKey();
            moves.largest(overall)
                    .ifPresentOrElse(
                            largest -> session.aims().atMost(what, LARGEST_MOVE, largest, ""),
                            () -> session.aims().unknown(what, "no overall in any of them"));
            session.aims().atMost("overall that came or went, " + kind.getKey(), 0, moves.cameOrWent(overall), "");
        }
        if (session.engines() == null) {
            session.aims().unknown("largest move of overall when the sound changes", Session.NO_ENGINES);
        }
        cases.forEach(line -> out.println("    " + line));
        out.flush();
    }
}
