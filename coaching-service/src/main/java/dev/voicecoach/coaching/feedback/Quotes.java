package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.transcript.Quote;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import java.util.List;
import java.util.Optional;

/** Which of an answer's words to quote. */
final class Quotes {
    /** Enough to recognise the place, and short enough to read. */
    static final int MOST_WORDS = 14;

    private Quotes() {}

    /** The first words, of the first sentence only; empty when nothing was said. */
    static Optional<Quote> beginning(SpokenAnswer answer) {
        return answer.sentences().stream()
                .findFirst()
                .map(sentence -> answer.quote(new Span(0, Math.min(sentence.to(), MOST_WORDS))));
    }

    /** The last words, of the last sentence only; something was said. */
    static Quote ending(SpokenAnswer answer) {
        var sentence = answer.sentences().getLast();
        return answer.quote(new Span(Math.max(sentence.from(), sentence.to() - MOST_WORDS), sentence.to()));
    }

    /** The first of the places, with the words around it; empty when there is none. */
    static Optional<Quote> first(SpokenAnswer answer, List<Span> places) {
        return places.stream().findFirst().map(place -> answer.quote(answer.around(place, MOST_WORDS)));
    }
}
