package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which measured things a clause speaks of, and whether a metric is one of them. */
final class Mentions {
    private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");
    private static final Set<String> SIZES = Set.of("long", "longer", "short", "shorter", "lengthy", "brief", "wordy");
    private static final Set<String> SIZED = Set.of("answer", "answers", "sentence", "sentences", "response");
    private static final Set<String> COPULAS = Set.of("is", "was", "are", "were", "seems", "runs");
    private static final Set<String> HOW_QUICK = Set.of("quickly", "slowly", "briskly", "rapidly");
    private static final Set<String> SPEAKING = Set.of(
            "you", "your", "speak", "spoke", "speaking", "talk", "talked", "talking", "speech", "delivery", "words");
    /** "You fill pauses with um" speaks of fillers. */
    private static final Set<String> FILLING = Set.of("fill", "fills", "filled", "filling");

    private static final Set<String> AT_FIRST = Set.of("before", "first", "start", "began", "beginning");
    private static final Set<String> LONGEST = Set.of("longest", "long", "up");
    private static final Set<String> SOME_PAUSES = Set.of("long", "longest", "short", "clause", "middle");

    private Mentions() {}

    /** In the clause, or where it names nothing in its sentence. */
    static Set<Family> of(Collection<Token> clause, Collection<Token> sentence) {
        var named = in(clause);
        return named.isEmpty() ? in(sentence) : named;
    }

    static Set<Family> in(Collection<Token> tokens) {
        var named = EnumSet.noneOf(Family.class);
        var words = List.copyOf(tokens);
        for (int i = 0; i < words.size(); i++) {
            // "How fast" and "why it was slow" ask.
            boolean asks = i > 0
                    && (words.get(i - 1).plain().equals("how")
                            || (has(words.subList(0, i), Set.of("why")) && !has(words, Set.of("you", "your"))));
            boolean fillsThem = i > 0 && FILLING.contains(words.get(i - 1).plain());
            boolean ofAnother = HOW_QUICK.contains(words.get(i).plain()) && !has(words, SPEAKING);
            if (!asks && !ofAnother && !fillsThem) {
                named.addAll(Family.in(words.subList(i, i + 1)));
            }
        }
        if (isSized(words)) {
            named.add(Family.LENGTH);
        }
        return named;
    }

    /** "A short answer", "your sentences are long", but not "a short pause in the answer". */
    private static boolean isSized(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord() && SIZES.contains(tokens.get(i).plain())) {
                boolean before = i + 1 < tokens.size()
                        && SIZED.contains(tokens.get(i + 1).plain());
                boolean behind = i > 1
                        && tokens.subList(Math.max(0, i - 3), i).stream()
                                .anyMatch(token -> COPULAS.contains(token.plain()))
                        && has(tokens.subList(0, i), SIZED);
                if (before || behind) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what the clause says may be said of the metric with this id. */
    static boolean agree(String id, List<Token> clause, List<Token> sentence) {
        if (quotes(clause, SINGULAR) || quotes(clause, PLURAL)) {
            return id.startsWith("first_person") && quotes(clause, id.contains("singular") ? SINGULAR : PLURAL);
        }
        var named = of(clause, sentence);
        if (!named.isEmpty() && named.stream().noneMatch(family -> family.has(id))) {
            return false;
        }
        if (id.startsWith("time_to_first")) {
            return has(clause, AT_FIRST);
        }
        if (id.startsWith("longest_pause")) {
            return has(clause, LONGEST);
        }
        if (id.startsWith("long_pause")) {
            return has(clause, Set.of("long"));
        }
        return !Family.PAUSES.has(id) || id.contains("clause") || id.contains("between") || !has(clause, SOME_PAUSES);
    }

    static boolean has(Collection<Token> tokens, Set<String> words) {
        return tokens.stream().anyMatch(token -> token.isWord() && words.contains(token.plain()));
    }

    private static boolean quotes(List<Token> clause, Set<String> words) {
        return clause.stream().anyMatch(token -> !token.isWord() && words.contains(token.plain()));
    }
}
