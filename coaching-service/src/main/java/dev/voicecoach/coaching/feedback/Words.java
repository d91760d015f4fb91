package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.content.StoryPart;
import dev.voicecoach.coaching.transcript.Quote;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import java.util.List;
import java.util.Optional;

/** Which of an answer's words to quote: enough to recognise the place, and short enough to read. */
final class Words {
    private static final int MOST_WORDS = 16;
    private static final int LEAST_WORDS = 5;
    private static final int WORDS_BEFORE = 3;
    private static final String BREAKS = ",.;:!?";

    private final Assessment assessment;
    private final SpokenAnswer answer;

    Words(Assessment assessment) {
        this.assessment = assessment;
        this.answer = assessment.answer();
    }

    /** The first words, of the first sentence only; empty when nothing was said. */
    Optional<Quote> beginning() {
        return answer.sentences().stream()
                .findFirst()
                .map(sentence -> answer.quote(new Span(0, Math.min(sentence.to(), MOST_WORDS))));
    }

    /** The last words of the last clause that is the answer's own. */
    Optional<Quote> ending() {
        var clauses = assessment.content().clauses();
        return clauses.isEmpty() ? Optional.empty() : Optional.of(answer.quote(tail(clauses.getLast())));
    }

    /** The first words of a part of the story. */
    Optional<Quote> part(StoryPart part) {
        return assessment.content().first(part).map(span -> answer.quote(head(span.words())));
    }

    /** The first words of the last place that is this part. */
    Optional<Quote> lastPart(StoryPart part) {
        return assessment.content().story().reversed().stream()
                .filter(span -> span.part() == part)
                .findFirst()
                .map(span -> answer.quote(head(span.words())));
    }

    /** The first of the places that count, with the words around it. */
    Optional<Quote> first(List<Span> places) {
        return places.stream()
                .filter(assessment.content()::counts)
                .findFirst()
                .map(this::inItsClause)
                .map(answer::quote);
    }

    /** The clause around a place, from shortly before it when the clause is too long to quote whole. */
    private Span inItsClause(Span place) {
        for (var clause : assessment.content().clauses()) {
            if (clause.from() <= place.from() && place.from() < clause.to()) {
                return clause.to() - clause.from() <= MOST_WORDS
                        ? clause
                        : head(new Span(Math.max(clause.from(), place.from() - WORDS_BEFORE), clause.to()));
            }
        }
        return head(place);
    }

    /** The words in the middle of the answer. */
    Optional<Quote> middle() {
        var clauses = assessment.content().clauses();
        return clauses.isEmpty() ? Optional.empty() : Optional.of(answer.quote(head(clauses.get(clauses.size() / 2))));
    }

    /** The beginning, as far as to a comma or stop where there is one. */
    private Span head(Span span) {
        int most = Math.min(span.to(), span.from() + MOST_WORDS);
        for (int to = most; to - span.from() >= LEAST_WORDS && most < span.to(); to--) {
            if (isBreak(to - 1)) {
                return new Span(span.from(), to);
            }
        }
        return new Span(span.from(), most);
    }

    /** The end, from behind a comma or stop where there is one. */
    private Span tail(Span span) {
        int least = Math.max(span.from(), span.to() - MOST_WORDS);
        for (int from = least; span.to() - from >= LEAST_WORDS && least > span.from(); from++) {
            if (isBreak(from - 1)) {
                return new Span(from, span.to());
            }
        }
        return new Span(least, span.to());
    }

    private boolean isBreak(int word) {
        var written = answer.written(answer.words().get(word));
        return BREAKS.indexOf(written.charAt(written.length() - 1)) >= 0;
    }
}
