package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the answer is said to have, a result, a number, an own action, stands in what is quoted, or without a quote
 * anywhere in the answer; what it is said to lack stands nowhere in it.
 */
final class StoryClaims implements TextRule {
    private static final Set<String> PARTS = Set.of(
            "result",
            "results",
            "outcome",
            "action",
            "actions",
            "lesson",
            "problem",
            "task",
            "situation",
            "context",
            "steps",
            "reason",
            "number",
            "numbers");
    private static final Set<String> OWNING =
            Set.of("responsibility", "ownership", "initiative", "accountability", "agency");
    private static final Set<String> FIRST_PERSON =
            Set.of("i", "i'd", "i've", "i'm", "my", "me", "we", "our", "i'll", "mine");
    /** A result is told towards the end, marked or not. */
    private static final double END = 0.6;
    /** Words between "I learned that" and what was learned. */
    private static final int NEAR = 4;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        for (int clause = 0; clause < text.clauses(); clause++) {
            var words = text.clause(clause);
            if (text.isInstruction(clause) || facts.kind() == Facts.Kind.DRILL || facts.kind() == Facts.Kind.QUESTION) {
                continue;
            }
            if (Lacking.isLacking(words)
                    && asksForNumbers(words)
                    && !Wording.numbers(facts.brief().answer()).isEmpty()) {
                return Optional.of(Drop.STORY_DISAGREES);
            }
            if (Numbers.areCited(clause, text, facts)) {
                continue;
            }
            if (ordersConcepts(words) || callsItSingular(words, facts)) {
                return Optional.of(Drop.STORY_DISAGREES);
            }
            if (Mentions.has(words, OWNING)
                    && Mentions.has(words, Set.of("you"))
                    && Concept.OWN_ACTION.in(facts.brief().answer()).isEmpty()
                    && !Lacking.isLacking(words)) {
                return Optional.of(Drop.STORY_DISAGREES);
            }
            for (var concept : Concept.values()) {
                if (concept.isNamed(words) && !holds(concept, words, text, facts)) {
                    return Optional.of(Drop.STORY_DISAGREES);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Concept concept, List<Token> clause, ClaimText text, Facts facts) {
        var answer = facts.brief().answer();
        var anywhere = concept.in(answer);
        if ((Lacking.isLacking(clause) && !Lacking.standsBeforeNot(concept, clause)) || Lacking.staysOpen(clause)) {
            return facts.kind() == Facts.Kind.CLAIM
                    && (anywhere.isEmpty() || StoryMetrics.shows(concept, true, text, facts));
        }
        if (facts.kind() == Facts.Kind.ENCOURAGEMENT) {
            return false;
        }
        if (concept == Concept.EXAMPLE || StoryMetrics.shows(concept, false, text, facts)) {
            // Anything said may be called an example.
            return true;
        }
        var here = places(clause, facts);
        return (here.isEmpty() && !anywhere.isEmpty())
                || quoted(clause, text, facts).stream().anyMatch(span -> shows(concept, span, anywhere, answer));
    }

    /** "The result comes before the actions": without quotes nobody can tell. */
    private static boolean ordersConcepts(List<Token> clause) {
        return Mentions.has(clause, Set.of("before", "after", "precedes", "follows"))
                && clause.stream().allMatch(Token::isWord)
                && clause.stream()
                                .filter(token -> PARTS.contains(token.plain()))
                                .count()
                        > 1;
    }

    /** "Mostly in the first person singular" of a "we". */
    private static boolean callsItSingular(List<Token> clause, Facts facts) {
        return Concept.FIRST_PERSON.isNamed(clause)
                && Mentions.has(clause, Set.of("mostly", "mainly", "always", "largely", "consistently"))
                && facts.places().of("we").size() >= facts.places().of("I").size();
    }

    /** "You did not say how many". */
    private static boolean asksForNumbers(List<Token> clause) {
        return Mentions.has(clause, Set.of("how")) && Mentions.has(clause, Set.of("many", "much"));
    }

    private static boolean shows(Concept concept, Span quoted, List<Span> anywhere, SpokenAnswer answer) {
        int words = answer.words().size();
        boolean marked =
                anywhere.stream().anyMatch(place -> place.from() < quoted.to() && quoted.from() - NEAR < place.to());
        return marked
                || switch (concept) {
                    case RESULT -> quoted.to() >= END * words;
                    case OWN_ACTION ->
                        answer.words().subList(quoted.from(), quoted.to()).stream()
                                .anyMatch(word -> FIRST_PERSON.contains(word.plain()));
                    case REASON, TIME, CONNECTIVE -> !anywhere.isEmpty();
                    case SITUATION, TASK -> quoted.from() <= words / 2;
                    default -> false;
                };
    }

    /** Of the clause, else of the text, else of the evidence. */
    static List<Span> quoted(List<Token> clause, ClaimText text, Facts facts) {
        var inClause = places(clause, facts);
        if (!inClause.isEmpty()) {
            return inClause;
        }
        var inText = places(text.tokens(), facts);
        return inText.isEmpty() ? facts.quoted() : inText;
    }

    /** Where what a clause names stands: its quotes, or else the places of the parts of a story that it names. */
    static List<Span> ofConcepts(List<Token> clause, ClaimText text, Facts facts) {
        if (!places(clause, facts).isEmpty()) {
            return places(clause, facts);
        }
        var named = Arrays.stream(Concept.values())
                .filter(concept -> concept.isNamed(clause))
                .flatMap(concept -> concept.in(facts.brief().answer()).stream())
                .toList();
        return named.isEmpty() ? quoted(clause, text, facts) : named;
    }

    private static List<Span> places(List<Token> tokens, Facts facts) {
        var found = new ArrayList<Span>();
        for (var token : tokens) {
            if (token.kind() == ClaimText.Kind.QUOTE) {
                found.addAll(facts.places().of(token.written()));
            }
        }
        return found;
    }
}
