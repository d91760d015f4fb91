package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer in pieces that each say one thing: its sentences, and long ones cut where a speaker goes on. Pure. */
final class Clauses {
    /** Spoken sentences run on; longer ones hold more than one part of a story (our judgement). */
    private static final int LONG_SENTENCE = 22;

    private static final int LEAST_WORDS = 6;
    private static final Set<String> GOES_ON = Set.of("and", "so", "but", "because", "then", "which", "while");

    private Clauses() {}

    static List<Span> of(SpokenAnswer answer) {
        var clauses = new ArrayList<Span>();
        for (var sentence : answer.sentences()) {
            int from = sentence.from();
            int said = 0;
            int left = words(answer, sentence);
            boolean isLong = left > LONG_SENTENCE;
            for (int i = from; i < sentence.to(); i++) {
                if (isLong
                        && said >= LEAST_WORDS
                        && left >= LEAST_WORDS
                        && GOES_ON.contains(answer.words().get(i).plain())) {
                    clauses.add(new Span(from, i));
                    from = i;
                    said = 0;
                }
                if (!Wording.isFiller(answer.words().get(i))) {
                    said++;
                    left--;
                }
            }
            clauses.add(new Span(from, sentence.to()));
        }
        return clauses;
    }

    /** The words as they are written, without fillers; an "um" means nothing. Everything when there is nothing else. */
    static String text(SpokenAnswer answer, Span clause) {
        var words = answer.words().subList(clause.from(), clause.to()).stream()
                .filter(word -> !Wording.isFiller(word))
                .map(answer::written)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? answer.quote(clause).text() : words;
    }

    /** An "um" makes no sentence longer. */
    private static int words(SpokenAnswer answer, Span span) {
        return (int) answer.words().subList(span.from(), span.to()).stream()
                .filter(word -> !Wording.isFiller(word))
                .count();
    }
}
