package dev.voicecoach.bench.coaching;

import dev.voicecoach.schemas.events.TranscriptReady;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the right dimension falls when an answer gets worse in one way, and the others stay. */
final class Sensitivity {
    static final List<String> DIMENSIONS = List.of("content", "structure", "relevance", "delivery", "composure");
    private static final double LARGEST_MOVE = 0.5;
    private static final int WORDS_BETWEEN_FILLERS = 10;
    private static final int WORDS_BETWEEN_PAUSES = 20;
    private static final long PAUSE_MILLIS = 3_000;
    /** How it is spoken; which of the two a filler or a pause belongs to is the rubric's affair. */
    private static final List<String> SPEAKING = List.of("delivery", "composure");

    private final Session session;
    private final Map<String, Expected> kinds = new LinkedHashMap<>();

    private Sensitivity(Session session) {
        this.session = session;
    }

    static void measure(Session session) throws IOException {
        var sensitivity = new Sensitivity(session);
        sensitivity.wordings();
        for (var answer : session.answers()) {
            sensitivity.disturbed(
                    "", Speaking.steadily(answer.text()), session.data().question(answer.question()));
        }
        var engines = session.engines();
        if (engines != null) {
            for (var recording : session.recordings().values()) {
                sensitivity.disturbed(
                        ", recordings", engines.hear(recording.samples()).transcript(), null);
            }
        }
        sensitivity.print();
    }

    private void wordings() {
        for (var reworded : session.data().sensitivity()) {
            if (session.data().half(reworded.answer()) == session.half()) {
                var original = session.data().answer(reworded.answer());
                var question = session.data().question(original.question());
                kind(reworded.kind(), reworded.falls(), reworded.may())
                        .add(session.assess(original), session.assessor().spoken(reworded.of(original), question));
            }
        }
    }

    private void disturbed(String where, TranscriptReady spoken, @Nullable String question) {
        var before = session.assess(spoken, question);
        kind("fillers inserted" + where, SPEAKING, List.of())
                .add(before, session.assess(Timed.withFillers(spoken, WORDS_BETWEEN_FILLERS), question));
        kind("pauses inserted" + where, SPEAKING, List.of())
                .add(before, session.assess(Timed.withPauses(spoken, WORDS_BETWEEN_PAUSES, PAUSE_MILLIS), question));
    }

    private Expected kind(String name, List<String> falls, List<String> may) {
        return kinds.computeIfAbsent(name, key -> new Expected(falls, may));
    }

    private void print() {
        var out = session.out();
        out.printf(
                "%nsensitivity, %s half: mean change, and in brackets the largest; one * must fall by 0.5, ~ may move%n  %-30s %s",
                session.half().shown(), "", "answers");
        DIMENSIONS.forEach(dimension -> out.printf(" %-15s", dimension));
        out.println();
        for (var entry : kinds.entrySet()) {
            var kind = entry.getValue();
            out.printf("  %-30s %7d", entry.getKey(), kind.moves().answers());
            DIMENSIONS.forEach(dimension -> out.printf(" %-15s", cell(kind, dimension)));
            out.println();
            aim(entry.getKey(), kind);
        }
        if (session.engines() == null) {
            session.aims().unknown("what moves in recordings", Session.NO_ENGINES);
        }
        out.flush();
    }

    private static String cell(Expected kind, String dimension) {
        var mark = kind.mustFall(dimension) ? "*" : kind.mayMove(dimension) ? "~" : " ";
        var moves = kind.moves();
        return Moves.shown(moves.mean(dimension))
                + mark
                + moves.largest(dimension)
                        .map(largest -> String.format(Locale.ROOT, "(%.2f)", largest))
                        .orElse("");
    }

    private void aim(String name, Expected kind) {
        var share = kind.shareThatFell();
        if (Double.isNaN(share)) {
            session.aims().unknown(name + ": " + kind.whatFalls() + " falls", "it has no number");
        } else {
            session.aims().atLeast(name + ": share whose " + kind.whatFalls() + " falls", 1, share, "");
        }
        DIMENSIONS.stream()
                .filter(dimension -> !kind.mustFall(dimension) && !kind.mayMove(dimension))
                .map(kind.moves()::largest)
                .flatMap(Optional::stream)
                .max(Double::compare)
                .ifPresent(largest ->
                        session.aims().atMost(name + ": largest move of another", LARGEST_MOVE, largest, ""));
    }
}
