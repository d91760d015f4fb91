package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Stem;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence about the answer holds something that the other rules can check: a quote, a number, a thing measured, a part
 * of a story, or words of the answer. "You took a clear position" holds nothing, and could be said of any answer.
 */
final class Anchored implements TextRule {
    /** "Well said." is about the quote beside it. */
    private static final int FEW_WORDS = 3;
    /** So many words of the answer's are its words, even where a coach has them too. */
    private static final int LEAST_SAID = 2;

    /** The subject stands among the first. */
    private static final int SUBJECT_WORDS = 3;

    private static final Words COACH = Words.of("coach");
    private static final Words LITTLE = Words.of("little");
    /** "You did not say how": what is left open, {@link StoryClaims} reads. */
    private static final Set<String> OPEN = Set.of("how", "who", "where", "when", "what", "which", "why");

    private static final Set<String> OF_THE_PERSON = Set.of("you", "your", "answer", "we", "i");

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        if (facts.kind() != Facts.Kind.CLAIM) {
            return Optional.empty();
        }
        for (int clause = 0; clause < text.clauses(); clause++) {
            var words = text.clause(clause);
            if (words.isEmpty() || text.isInstruction(clause)) {
                continue;
            }
            if (facts.meaning().isComment(text.meant(clause))) {
                continue;
            }
            var sentence = text.sentence(words.getFirst().sentence());
            if (sentence.size() > FEW_WORDS && !isAnchored(sentence, facts) && !isComment(sentence, text, facts)) {
                return Optional.of(Drop.NOTHING_SHOWN);
            }
        }
        return Optional.empty();
    }

    /** "“…” is vague; a number says more": of what stands before it, and not of the person. */
    private static boolean isComment(List<Token> sentence, ClaimText text, Facts facts) {
        int index = sentence.getFirst().sentence();
        return index > 0
                && isAnchored(text.sentence(index - 1), facts)
                && (!Mentions.has(sentence.subList(0, Math.min(SUBJECT_WORDS, sentence.size())), OF_THE_PERSON)
                        || text.isInstruction(sentence.getFirst().clause()));
    }

    /** "You link what they asked for to what you have done." */
    private static boolean saysWhat(List<Token> sentence) {
        return sentence.size() > 2
                && sentence.get(0).plain().equals("you")
                && COACH.contains(sentence.get(1).plain())
                && OPEN.contains(sentence.get(2).plain());
    }

    private static boolean isAnchored(List<Token> sentence, Facts facts) {
        return sentence.stream().anyMatch(token -> !token.isWord())
                || (Lacking.isLacking(sentence) && Mentions.has(sentence, OPEN))
                || (saysWhat(sentence) && !facts.quoted().isEmpty())
                || !NumberWords.in(sentence).isEmpty()
                || !Mentions.in(sentence).isEmpty()
                || Arrays.stream(Concept.values()).anyMatch(concept -> concept.isNamed(sentence))
                || sentence.stream().anyMatch(token -> Retelling.isOwn(token.plain()) && isSaid(token, facts))
                || sentence.stream()
                                .filter(token -> !LITTLE.contains(token.plain()) && isSaid(token, facts))
                                .count()
                        >= LEAST_SAID;
    }

    private static boolean isSaid(Token token, Facts facts) {
        var stem = Stem.of(token.plain());
        return facts.brief().answer().words().stream()
                .anyMatch(word -> Stem.of(word.plain()).equals(stem));
    }
}
