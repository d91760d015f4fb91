package dev.voicecoach.bench.speech.score;

import java.util.ArrayList;
import java.util.List;

/** How far the times of words are from a reference. */
public final class WordTimes {
    /**
     * A word and when it is said.
     *
     * @param words what the normaliser makes of it
     */
    public record Timed(List<String> words, double startMillis, double endMillis) {}

    /** Distances of one word that both have, in milliseconds; positive when it was heard too late. */
    public record Distance(double startMillis, double endMillis) {}

    private WordTimes() {}

    /** Of the words that were heard right; one that is two for the other side does not count. */
    public static List<Distance> distances(List<Timed> said, List<Timed> heard) {
        var saidOnes = single(said);
        var heardOnes = single(heard);
        var alignment = WordAlignment.of(
                saidOnes.stream().map(WordTimes::word).toList(),
                heardOnes.stream().map(WordTimes::word).toList());
        var distances = new ArrayList<Distance>();
        for (var step : alignment.steps()) {
            var i = step.said();
            var j = step.heard();
            if (step.right() && i != null && j != null) {
                var reference = saidOnes.get(i);
                var word = heardOnes.get(j);
                distances.add(new Distance(
                        word.startMillis() - reference.startMillis(), word.endMillis() - reference.endMillis()));
            }
        }
        return distances;
    }

    private static List<Timed> single(List<Timed> words) {
        return words.stream().filter(word -> word.words().size() == 1).toList();
    }

    private static String word(Timed timed) {
        return timed.words().getFirst();
    }
}
