package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.SpokenWord;
import dev.voicecoach.coaching.transcript.Stem;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The answer's own words, told again without quotation marks, come in their order, close to each other, and with "not"
 * where it was and nowhere else: otherwise the same words may tell another story.
 */
final class Retelling implements TextRule {
    private static final Words LITTLE = Words.of("little");
    private static final Words COACH = Words.of("coach");
    private static final Words ANSWERING = Words.of("answering");
    private static final Words VERBS = Words.of("verbs");
    private static final Words EITHER = Words.of("either");
    private static final Set<String> NOT = Set.of("not", "no", "never", "nor", "nothing", "without", "none", "cannot");
    /** Says what something stands for, and tells nothing. */
    private static final Set<String> EXAMPLE = Set.of("example", "instance", "image", "picture", "illustration");
    /** What is set against each other was partly denied. */
    private static final Set<String> CONTRAST =
            Set.of("contrast", "contrasted", "compare", "compared", "difference", "between");

    /** What follows is asked or left open. */
    private static final Set<String> OPEN = Set.of("what", "where", "why", "whom", "how");

    /** Words of the answer that may be left out between two. */
    private static final int NEAR = 8;

    private static final int NOT_WITHIN = 4;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        var places = places(facts.brief().answer().words());
        for (int clause = 0; clause < text.clauses(); clause++) {
            var words = text.clause(clause);
            boolean comment = words.stream()
                            .takeWhile(token -> !OPEN.contains(token.plain()))
                            .noneMatch(token -> Deeds.isPast(token.plain())
                                    && !LITTLE.contains(token.plain())
                                    && places.containsKey(Stem.of(token.plain())))
                    && facts.meaning().isComment(text.meant(clause));
            var judgement = Judgement.of(words);
            if (!comment
                    && !text.isInstruction(clause)
                    && facts.kind() == Facts.Kind.CLAIM
                    && !isTrue(judgement.isComment(facts.meaning()) ? judgement.judged() : words, places, facts)) {
                return Optional.of(Drop.RETOLD_OTHERWISE);
            }
        }
        return Optional.empty();
    }

    /** By stem, the words' indexes in order. */
    private static Map<String, List<Integer>> places(List<SpokenWord> words) {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < words.size(); i++) {
            places.computeIfAbsent(Stem.of(words.get(i).plain()), stem -> new java.util.ArrayList<>())
                    .add(i);
        }
        return places;
    }

    private static boolean isTrue(List<Token> clause, Map<String, List<Integer>> places, Facts facts) {
        if (clause.stream().noneMatch(token -> isOwnWord(token, places))) {
            return true;
        }
        if (Mentions.has(clause, EXAMPLE)) {
            return true;
        }
        if (OneQuote.hasNewSubject(clause, places)) {
            return false;
        }
        if (OneQuote.holds(clause, places, facts)) {
            return true;
        }
        if (hasOtherVerb(clause, places)) {
            return false;
        }
        var own = clause.stream()
                .filter(token -> token.isWord() && !LITTLE.contains(token.plain()))
                .map(token -> places.get(Stem.of(token.plain())))
                .filter(found -> found != null)
                .toList();
        // Where the chain stands now → where it began.
        var chains = new TreeMap<Integer, Integer>();
        own.getFirst().forEach(place -> chains.put(place, place));
        for (var next : own.subList(1, own.size())) {
            var longer = new TreeMap<Integer, Integer>();
            for (int place : next) {
                var near = chains.lowerEntry(place);
                if (near != null && place - near.getKey() <= NEAR + 1) {
                    longer.put(place, near.getValue());
                }
            }
            chains.clear();
            chains.putAll(longer);
        }
        boolean denied = Lacking.isLacking(clause);
        if (Mentions.has(clause, CONTRAST) && !denied) {
            return !chains.isEmpty();
        }
        return chains.entrySet().stream()
                .anyMatch(chain -> (own.size() == 1 && !denied)
                        || denied == isDenied(facts.brief().answer().words(), chain.getValue(), chain.getKey()));
    }

    static boolean isOwnWord(Token token, Map<String, List<Integer>> places) {
        return token.isWord() && isOwn(token.plain()) && places.containsKey(Stem.of(token.plain()));
    }

    /** A coach's verb behind the answer's words would be what they did; it judges them when it ends in -s. */
    private static boolean hasOtherVerb(List<Token> clause, Map<String, List<Integer>> places) {
        boolean behind = false;
        for (var token : clause) {
            behind |= isOwnWord(token, places);
            var plain = token.plain();
            if (behind
                    && token.isWord()
                    && isVerb(plain)
                    && !plain.endsWith("s")
                    && !plain.endsWith("ing")
                    && !places.containsKey(Stem.of(plain))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(String plain) {
        return !LITTLE.contains(plain)
                && (COACH.hasForm(plain) || ANSWERING.hasForm(plain) || EITHER.hasForm(plain))
                && !Character.isDigit(plain.charAt(0))
                && VERBS.contains(plain);
    }

    static boolean isOwn(String plain) {
        return !LITTLE.contains(plain)
                && !COACH.contains(plain)
                && !ANSWERING.contains(plain)
                && !EITHER.contains(plain)
                && Family.in(List.of(new Token(plain, plain, ClaimText.Kind.WORD, 0, 0)))
                        .isEmpty();
    }

    static boolean isDenied(List<SpokenWord> words, int from, int to) {
        return words.subList(Math.max(0, from - NOT_WITHIN), to + 1).stream()
                .anyMatch(word -> NOT.contains(word.plain()) || word.plain().endsWith("n't"));
    }
}
