package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.coaching.graded.GradedAnswer;
import dev.voicecoach.bench.statistics.Spearman;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Whether answers are ranked as a person would. */
final class Ranking {
    private static final String STRUCTURE = "structure";
    private static final int LEVELS = 5;
    /** Below every number: whoever gives none does not rank a good answer high either. */
    private static final double NO_NUMBER = -1;

    private Ranking() {}

    private record Scored(GradedAnswer answer, Assessed assessed) {
        double value(String dimension) {
            return assessed.value(dimension).orElse(NO_NUMBER);
        }
    }

    static void measure(Session session) {
        var scored = session.answers().stream()
                .map(answer -> new Scored(answer, session.assess(answer)))
                .toList();
        var out = session.out();
        out.printf(
                Locale.ROOT,
                "%nrank: %d answers of the %s half; an answer without a number ranks last%n  %-10s %s%n",
                scored.size(),
                session.half().shown(),
                "",
                "Spearman (95 % interval)   without   mean score by expected rank 1 … 5");
        row(session, scored, Assessed.OVERALL, GradedAnswer::overall);
        row(session, scored, STRUCTURE, GradedAnswer::structure);
        row(session, scored, "words", GradedAnswer::overall);
        if (session.mayNameCases()) {
            out.println("  expected and scored, overall; structure");
            for (var one : scored) {
                out.printf(
                        Locale.ROOT,
                        "    %-26s %d %5.1f;  %d %5.1f%n",
                        one.answer().id(),
                        one.answer().overall(),
                        one.value(Assessed.OVERALL),
                        one.answer().structure(),
                        one.value(STRUCTURE));
            }
        }
        out.flush();
    }

    private static void row(
            Session session, List<Scored> scored, String dimension, ToDoubleFunction<GradedAnswer> expected) {
        var counts = dimension.equals("words");
        var values = new ArrayList<Double>();
        var ranks = new ArrayList<Double>();
        for (var one : scored) {
            values.add(counts ? (double) one.answer().text().split("\\s+").length : one.value(dimension));
            ranks.add(expected.applyAsDouble(one.answer()));
        }
        String agreement;
        try {
            var found = Spearman.of(values, ranks);
            agreement = String.format(Locale.ROOT, "%5.2f (%.2f to %.2f)", found.value(), found.low(), found.high());
        } catch (IllegalArgumentException e) {
            agreement = e.getMessage();
        }
        session.out()
                .printf(
                        Locale.ROOT,
                        "  %-10s %-26s %d        %s%n",
                        dimension,
                        agreement,
                        values.stream().filter(value -> value == NO_NUMBER).count(),
                        means(values, ranks));
    }

    /** Of those that have a number. */
    private static String means(List<Double> values, List<Double> ranks) {
        var means = new StringBuilder();
        for (int level = 1; level <= LEVELS; level++) {
            var sum = 0.0;
            var count = 0;
            for (int i = 0; i < values.size(); i++) {
                if (ranks.get(i) == level && values.get(i) != NO_NUMBER) {
                    sum += values.get(i);
                    count++;
                }
            }
            means.append(count == 0 ? "     –" : String.format(Locale.ROOT, "%6.1f", sum / count));
        }
        return means.toString();
    }
}
