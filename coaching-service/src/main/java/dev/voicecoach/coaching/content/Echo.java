package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import dev.voicecoach.coaching.transcript.Stem;
import dev.voicecoach.coaching.transcript.Wording;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of an answer that only say its question back. Pure. */
final class Echo {
    /** So many of the question's words in a row are the question. */
    private static final int ROW = 4;
    /** A clause made of the question's own words to this share is the question in another order (our judgement). */
    private static final double SAME_WORDS = 0.8;

    private final List<String> asked;
    private final Set<String> stems;

    Echo(String question) {
        this.asked = words(question).toList();
        this.stems = new HashSet<>(asked.stream().map(Stem::of).toList());
    }

    /** For each word whether it is the question's. */
    boolean[] in(SpokenAnswer answer, List<Span> clauses) {
        var words = answer.words().stream().map(SpokenWord::plain).toList();
        var echoed = new boolean[words.size()];
        var rows = new HashSet<List<String>>();
        for (int i = 0; i + ROW <= asked.size(); i++) {
            rows.add(asked.subList(i, i + ROW));
        }
        for (int i = 0; i + ROW <= words.size(); i++) {
            if (rows.contains(words.subList(i, i + ROW))) {
                Arrays.fill(echoed, i, i + ROW, true);
            }
        }
        for (var clause : clauses) {
            var same = words.subList(clause.from(), clause.to()).stream()
                    .filter(word -> stems.contains(Stem.of(word)))
                    .count();
            if (clause.to() - clause.from() >= ROW && same >= SAME_WORDS * (clause.to() - clause.from())) {
                Arrays.fill(echoed, clause.from(), clause.to(), true);
            }
        }
        return echoed;
    }

    /** How many different content words the clauses have that the question has not. */
    long newWords(SpokenAnswer answer, List<Span> clauses) {
        return clauses.stream()
                .flatMap(clause -> answer.words().subList(clause.from(), clause.to()).stream())
                .filter(word -> !Wording.isFiller(word))
                .map(SpokenWord::plain)
                .filter(word -> !FunctionWords.contains(word))
                .map(Stem::of)
                .filter(stem -> !stems.contains(stem))
                .distinct()
                .count();
    }

    /** The words of a text in lower case. */
    static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("[^\\p{L}\\p{N}']+", -1))
                .filter(word -> !word.isEmpty());
    }
}
