package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Stem;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every word is the answer's, the question's or a coach's, so that no fact and no name comes from elsewhere. One word in
 * a longer text may be unknown, when its ending makes it a quality and nothing that was there or done.
 */
final class KnownWords implements TextRule {
    private static final Words LITTLE = Words.of("little");
    private static final Words COACH = Words.of("coach");
    private static final Words ANSWERING = Words.of("answering");
    private static final Words IMPERATIVES = Words.of("imperative");
    private static final Words FEELINGS = Words.of("feelings");
    private static final Words EITHER = Words.of("either");
    private static final Words ADVICE = Words.of("advice");
    private static final Set<String> NAMES = Set.of("I", "I'm", "I'd", "I've", "STAR", "English");
    private static final Set<String> KNOWN =
            Set.of("the", "your", "you", "his", "her", "their", "this", "that", "these");
    private static final Set<String> OPEN = Set.of("what", "where", "why", "who", "whom", "when", "how", "which");
    private static final Set<String> TO =
            Set.of("to", "can", "could", "would", "should", "might", "may", "will", "not", "is", "are", "be");
    private static final List<String> QUALITIES = List.of("ful", "ous", "ive", "able", "ible", "less");
    /** A text with fewer known words has no room for an unknown one. */
    private static final int WORDS_PER_UNKNOWN = 8;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        var said = new HashSet<String>();
        facts.brief().answer().words().forEach(word -> {
            said.add(word.plain());
            QuotePlaces.pieces(word.plain()).forEach(piece -> said.addAll(Synonyms.of(Stem.of(piece))));
        });
        var asked = new HashSet<String>();
        var question = facts.brief().question();
        QuotePlaces.pieces(question == null ? "" : question).forEach(piece -> asked.add(Stem.of(piece)));
        int unknown = 0;
        for (int i = 0; i < text.tokens().size(); i++) {
            var token = text.tokens().get(i);
            if (!token.isWord() || Character.isDigit(token.plain().charAt(0))) {
                continue;
            }
            var stem = Stem.of(token.plain().replace("'", ""));
            boolean heard = said.contains(stem) || said.contains(Stem.of(token.plain()));
            boolean was = heard || (asked.contains(stem) && !isToldByYou(text, token));
            if (isName(text.tokens(), i) && !was && !(asked.contains(stem) && facts.kind() == Facts.Kind.QUESTION)) {
                return Optional.of(Drop.NAME_NOT_SAID);
            }
            if (!was && !isCoaching(token, text, facts) && !isComment(token, text, facts)) {
                if (isFreeToAdvise(text, i)) {
                    unknown++;
                    continue;
                }
                if (QUALITIES.stream().noneMatch(token.plain()::endsWith)) {
                    return Optional.of(Drop.WORDS_UNKNOWN);
                }
                unknown++;
            }
        }
        return unknown == 0 || (unknown == 1 && text.words().size() >= WORDS_PER_UNKNOWN)
                ? Optional.empty()
                : Optional.of(Drop.WORDS_UNKNOWN);
    }

    /** In advice one thing may be new that is not spoken of as known: "a checklist", but not "the" or "your" one. */
    private static boolean isFreeToAdvise(ClaimText text, int i) {
        var token = text.tokens().get(i);
        if (!text.isInstruction(token.clause())) {
            return false;
        }
        var clause = text.clause(token.clause());
        return !Mentions.has(clause.subList(0, clause.indexOf(token)), KNOWN);
    }

    private static boolean isCoaching(Token token, ClaimText text, Facts facts) {
        var plain = token.plain();
        boolean advice = facts.kind() == Facts.Kind.DRILL
                || facts.kind() == Facts.Kind.ENCOURAGEMENT
                || facts.kind() == Facts.Kind.QUESTION
                || text.isInstruction(token.clause())
                || Lacking.isLacking(text.clause(token.clause()));
        return LITTLE.contains(plain)
                || COACH.contains(plain)
                || ANSWERING.contains(plain)
                || EITHER.contains(plain)
                || NumberWords.isNumber(plain)
                // Where one may stand at all, the other rules have said.
                || FEELINGS.contains(plain)
                || !Family.in(List.of(token)).isEmpty()
                || (advice && (ADVICE.contains(plain) || IMPERATIVES.contains(plain)));
    }

    /** A word of telling in a clause of telling; a deed is never one. */
    private static boolean isComment(Token token, ClaimText text, Facts facts) {
        var clause = text.clause(token.clause());
        var judgement = Judgement.of(clause);
        // "What was hoped for" tells no deed.
        if (isDeed(clause, token)) {
            return Mentions.has(clause.subList(0, clause.indexOf(token)), OPEN)
                    && facts.meaning().isComment(text.meant(token.clause()));
        }
        return judgement.judging().contains(token)
                ? facts.meaning().isComment(token.plain(), judgement.ofThis())
                : facts.meaning().isComment(token.plain(), text.meant(token.clause()))
                        && (judgement.judging().isEmpty() || facts.meaning().isOfTelling(token.plain()));
    }

    /** "There is room to cut" tells no deed either. */
    private static boolean isDeed(List<Token> clause, Token token) {
        int at = clause.indexOf(token);
        return Deeds.isPast(token.plain())
                && (at == 0 || !TO.contains(clause.get(at - 1).plain()));
    }

    /** "You described a conflict": then the answer has to have it, and not the question alone. */
    private static boolean isToldByYou(ClaimText text, Token token) {
        var clause = text.clause(token.clause());
        return Mentions.has(clause, Set.of("you", "your"))
                && !Mentions.has(clause, Set.of("question", "asked", "asks"))
                && !text.isInstruction(token.clause())
                && !Lacking.isLacking(clause);
    }

    private static boolean isName(List<Token> tokens, int i) {
        var token = tokens.get(i);
        boolean starts = i == 0 || tokens.get(i - 1).sentence() != token.sentence();
        return !starts && Character.isUpperCase(token.written().charAt(0)) && !NAMES.contains(token.written());
    }
}
