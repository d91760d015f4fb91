package dev.voicecoach.bench.speech.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Stated confidence against being right. */
public final class Calibration {
    private static final double[] EDGES = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1};
    private static final int EQUAL_BINS = 10;

    /**
     * One word that an engine heard.
     *
     * @param stated confidence in [0, 1]
     */
    public record Judged(double stated, boolean right) {}

    private Calibration() {}

    /**
     * Which words were right, each normalised by itself, the ones that were said too. A word with digits, or of which the
     * normaliser leaves nothing, has no verdict; where only the gaps between words differ (to day), all are right.
     *
     * @param said words of each word that was said
     * @param heard words of each word that was heard
     * @param stated confidence of each word that was heard
     */
    public static List<Judged> judge(List<List<String>> said, List<List<String>> heard, List<Double> stated) {
        var saidWords = said.stream().flatMap(List::stream).toList();
        var heardWords = heard.stream().flatMap(List::stream).toList();
        var right = rightOnes(WordAlignment.of(saidWords, heardWords), saidWords, heardWords);
        var judged = new ArrayList<Judged>();
        var at = 0;
        for (int word = 0; word < heard.size(); word++) {
            var parts = heard.get(word);
            var allRight = true;
            for (int part = 0; part < parts.size(); part++) {
                allRight &= right[at++];
            }
            if (!parts.isEmpty() && parts.stream().noneMatch(Calibration::hasDigit)) {
                judged.add(new Judged(stated.get(word), allRight));
            }
        }
        return judged;
    }

    private static boolean[] rightOnes(WordAlignment alignment, List<String> said, List<String> heard) {
        var right = new boolean[heard.size()];
        var saidRun = new StringBuilder();
        var heardRun = new StringBuilder();
        var run = new ArrayList<Integer>();
        for (var step : alignment.steps()) {
            if (step.right()) {
                judge(right, run, saidRun, heardRun);
            }
            var saidIndex = step.said();
            if (saidIndex != null) {
                saidRun.append(said.get(saidIndex));
            }
            var heardIndex = step.heard();
            if (heardIndex != null) {
                heardRun.append(heard.get(heardIndex));
                run.add(heardIndex);
            }
            if (step.right()) {
                judge(right, run, saidRun, heardRun);
            }
        }
        judge(right, run, saidRun, heardRun);
        return right;
    }

    /** Ends a stretch of words: all are right if the letters are the same. */
    private static void judge(boolean[] right, List<Integer> run, StringBuilder said, StringBuilder heard) {
        var same = said.compareTo(heard) == 0;
        run.forEach(index -> right[index] = same);
        run.clear();
        said.setLength(0);
        heard.setLength(0);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Expected calibration error: how far stated and right are apart, over ten equal bins, weighed by their words. */
    public static double expectedError(List<Judged> words) {
        var error = 0.0;
        for (int bin = 0; bin < EQUAL_BINS; bin++) {
            var inside = inside(words, (double) bin / EQUAL_BINS, (bin + 1.0) / EQUAL_BINS);
            error += Math.abs(stated(inside) - right(inside)) * inside.size() / words.size();
        }
        return error;
    }

    /** A line for each bin that has words. */
    public static String table(List<Judged> words) {
        var text = new StringBuilder();
        for (int bin = 0; bin < EDGES.length - 1; bin++) {
            var inside = inside(words, EDGES[bin], EDGES[bin + 1]);
            if (!inside.isEmpty()) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %.2f to %.2f %8d words   stated %.3f   right %.3f%n",
                        EDGES[bin],
                        EDGES[bin + 1],
                        inside.size(),
                        stated(inside),
                        right(inside)));
            }
        }
        return text.toString();
    }

    private static List<Judged> inside(List<Judged> words, double from, double to) {
        return words.stream()
                .filter(word -> word.stated() >= from && (word.stated() < to || to == 1))
                .toList();
    }

    private static double stated(List<Judged> words) {
        return words.stream().mapToDouble(Judged::stated).average().orElse(0);
    }

    private static double right(List<Judged> words) {
        return words.stream()
                .mapToDouble(word -> word.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
