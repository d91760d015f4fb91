package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import dev.voicecoach.coaching.transcript.Stem;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a text says the person did, they said they did: the verb stands in the answer with "I" in front of it. Telling,
 * naming, pausing and the like are what answering consists of, and need no proof here.
 */
final class Deeds implements TextRule {
    private static final Words ANSWERING = Words.of("answering");
    private static final Words EITHER = Words.of("either");
    private static final Words LITTLE = Words.of("little");
    private static final Words COACH = Words.of("coach");
    private static final Words ADVICE = Words.of("advice");
    private static final Words PAST = Words.of("past");
    private static final Set<String> SUBJECTS =
            Set.of("i", "i'd", "i've", "i'm", "we", "he", "she", "they", "you", "it", "we've", "we'd", "who", "team");
    /** Behind "you back up" stands no other verb. */
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "your", "this", "that", "these", "one", "no");
    /** What somebody is, {@link NeverSaid} reads. */
    private static final Set<String> BEING = Set.of("are", "were", "was", "is", "been", "be");

    /** "You could both look at it" tells no deed. */
    private static final Set<String> MODALS = Set.of("could", "can", "would", "might", "may", "should", "will");

    /** "And then what happened". */
    private static final Set<String> OPEN = Set.of("what", "where", "why", "who", "whom", "when", "how");

    private static final Set<String> THAT = Set.of("that", "as", "how");
    private static final Set<String> MINE = Set.of("i", "i'd", "i've", "i'm");
    /** Words between a verb and its subject, at most. */
    private static final int NEAR = 12;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        for (int clause = 0; clause < text.clauses(); clause++) {
            var words = text.clause(clause);
            boolean advice = text.isInstruction(clause) || facts.kind() != Facts.Kind.CLAIM || Lacking.isLacking(words);
            boolean comment = facts.meaning().isComment(text.meant(clause));
            if (isGerund(words) && !isQuoted(Judgement.of(words).judged(), facts)) {
                return Optional.of(Drop.DEED_NOT_SAID);
            }
            boolean mine = false;
            for (int i = 0; i < words.size(); i++) {
                var plain = words.get(i).plain();
                boolean you = Set.of("you", "you've", "you'd").contains(plain);
                mine |= you;
                boolean starts = you || (mine && Set.of("and", "then", "or").contains(plain));
                var verb = starts ? verbBehind(words, i) : Optional.<Token>empty();
                if (verb.isPresent()
                        && !(!isPast(verb.get().plain()) && (comment || isOfTelling(words, verb.get(), facts)))
                        && !isTold(words, verb.get(), you, advice, comment, facts)) {
                    return Optional.of(Drop.DEED_NOT_SAID);
                }
            }
        }
        return Optional.empty();
    }

    /** "Winning the award is a strong result" tells a deed too. */
    private static boolean isGerund(List<Token> clause) {
        return !clause.isEmpty() && clause.getFirst().plain().endsWith("ing");
    }

    /** Whether all of the answer's words are from one sentence that is quoted. */
    private static boolean isQuoted(List<Token> words, Facts facts) {
        var own = words.stream()
                .filter(token -> token.isWord() && Retelling.isOwn(token.plain()))
                .map(token -> Stem.of(token.plain()))
                .toList();
        var answer = facts.brief().answer().words();
        return facts.quoted().isEmpty()
                || own.stream().noneMatch(stem -> isIn(stem, answer))
                || facts.quoted().stream()
                        .map(quote -> OneQuote.sentence(quote, facts))
                        .map(quote -> answer.subList(quote.from(), quote.to()))
                        .anyMatch(quote -> own.stream().allMatch(stem -> !isIn(stem, answer) || isIn(stem, quote)));
    }

    private static boolean isIn(String stem, List<SpokenWord> words) {
        return words.stream().anyMatch(word -> Stem.of(word.plain()).equals(stem));
    }

    static boolean isPast(String plain) {
        return plain.endsWith("ed") || PAST.contains(plain);
    }

    private static Optional<Token> verbBehind(List<Token> words, int you) {
        for (int i = you + 1; i < words.size() && i <= you + 4 && words.get(i).isWord(); i++) {
            var plain = words.get(i).plain();
            if (OPEN.contains(plain)
                    || BEING.contains(plain)
                    || MODALS.contains(plain)
                    || (i > you + 1 && ARTICLES.contains(plain))) {
                return Optional.empty();
            }
            if (!LITTLE.contains(plain) && !(plain.endsWith("ly") && COACH.contains(plain))) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isTold(
            List<Token> clause, Token verb, boolean behindYou, boolean advice, boolean comment, Facts facts) {
        var plain = verb.plain();
        boolean deed = behindYou || isPast(plain);
        return !deed
                || ANSWERING.contains(plain)
                || (EITHER.contains(plain) && isAboutAnswering(clause, verb, comment, facts))
                || NumberWords.isNumber(plain)
                || (advice && (ADVICE.contains(plain) || COACH.contains(plain)))
                || saidOfOneself(plain, facts.brief().answer(), retold(clause, verb));
    }

    /** "You dramatise it nicely". */
    private static boolean isOfTelling(List<Token> clause, Token verb, Facts facts) {
        return facts.meaning().isOfTelling(verb.plain()) && isAboutAnswering(clause, verb, false, facts);
    }

    /** "You gave a number", but not "you gave the notes": nothing behind the verb is the answer's. */
    private static boolean isAboutAnswering(List<Token> clause, Token verb, boolean comment, Facts facts) {
        return clause.stream()
                .skip(clause.indexOf(verb) + 1L)
                .takeWhile(token -> token.isWord() && !THAT.contains(token.plain()))
                .noneMatch(token -> Retelling.isOwn(token.plain())
                        && !NumberWords.isNumber(token.plain())
                        && !(comment && facts.meaning().isOfTelling(token.plain())));
    }

    /** "You suggested that you split the list": there "you" may be several. */
    private static boolean retold(List<Token> clause, Token verb) {
        var before = clause.subList(0, clause.indexOf(verb));
        return Mentions.has(before, Set.of("that"))
                && before.stream().filter(token -> token.plain().equals("you")).count() > 1;
    }

    private static boolean saidOfOneself(String plain, SpokenAnswer answer, boolean retold) {
        var stem = Stem.of(plain);
        var words = answer.words();
        for (int i = 0; i < words.size(); i++) {
            if (Synonyms.of(stem).contains(Stem.of(words.get(i).plain())) && isMine(answer, i, retold)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMine(SpokenAnswer answer, int verb, boolean retold) {
        for (int i = verb - 1; i >= 0 && i >= verb - NEAR; i--) {
            var plain = answer.words().get(i).plain();
            if (answer.words().get(i).endsSentence()) {
                return false;
            }
            if (SUBJECTS.contains(plain)) {
                return MINE.contains(plain) || (retold && plain.equals("we"));
            }
        }
        return false;
    }
}
