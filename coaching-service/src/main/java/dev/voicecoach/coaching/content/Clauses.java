package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            for (int i = from + LEAST_WORDS; i + LEAST_WORDS <= sentence.to(); i++) {
                boolean isLong = sentence.to() - from > LONG_SENTENCE;
                if (isLong
                        && i - from >= LEAST_WORDS
                        && GOES_ON.contains(answer.words().get(i).plain())) {
                    clauses.add(new Span(from, i));
                    from = i;
                }
            }
            clauses.add(new Span(from, sentence.to()));
        }
        return clauses;
    }
}
