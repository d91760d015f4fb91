package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words that say how much, how long or how fast, and which way they point. */
final class DirectionWords {
    private static final Words HIGH = Words.of("much");
    private static final Words LOW = Words.of("little of it");
    private static final Set<String> LIVELY = Set.of("lively", "livelier", "expressive", "varied", "melodic");
    private static final Words USUAL = Words.of("as usual");
    private static final Set<String> NOT = Set.of(
            "not", "never", "neither", "nor", "isn't", "wasn't", "without", "no", "didn't", "don't", "weren't",
            "aren't");
    private static final Set<String> NONE = Set.of("no", "without", "never", "zero", "avoided", "avoid", "avoids");
    private static final Set<String> RANGE = Set.of("usual", "range", "normal", "typical", "common", "limits");
    private static final Set<String> SPREADS =
            Set.of("moved", "moves", "move", "ranged", "spread", "spans", "varied", "all");
    private static final Set<String> BETWEEN = Set.of("above", "below", "over", "under", "than", "exceeds", "exceeded");

    private DirectionWords() {}

    /** BELOW is under the usual range; LOW is little, which for what has no lower end is anything usual. */
    enum Way {
        HIGH,
        LOW,
        BELOW,
        USUAL,
        NOT_HIGH,
        NOT_LOW,
        NONE
    }

    /** Whether the words before a number compare with it. */
    static boolean comparesWithNumber(List<Token> before) {
        return !before.isEmpty()
                && BETWEEN.contains(before.getLast().plain())
                && (before.size() < 2
                        || !SPREADS.contains(before.get(before.size() - 2).plain()));
    }

    static List<Way> of(List<Token> words) {
        var found = new ArrayList<Way>();
        for (int i = 0; i < words.size(); i++) {
            var plain = words.get(i).plain();
            if (!words.get(i).isWord()
                    || (plain.equals("over")
                            && i > 0
                            && SPREADS.contains(words.get(i - 1).plain()))) {
                continue;
            }
            boolean not = isNegated(words, i);
            if (HIGH.contains(plain) || isMuch(words, i, Set.of("more", "much"))) {
                found.add(not ? Way.NOT_HIGH : Way.HIGH);
            } else if (LOW.contains(plain) || isMuch(words, i, Set.of("less", "little"))) {
                found.add(not ? Way.NOT_LOW : isBelowUsual(words, i) ? Way.BELOW : Way.LOW);
            } else if (LIVELY.contains(plain)) {
                found.add(not ? Way.LOW : Way.NOT_LOW);
            } else if (USUAL.contains(plain) && !not && !isBehindThan(words, i) && isOfARange(words, i)) {
                found.add(Way.USUAL);
            } else if ((NONE.contains(plain) || isNotOne(words, i)) && namesNext(words, i)) {
                found.add(Way.NONE);
            }
        }
        return found;
    }

    /** "Slow down" says that it was too fast. */
    static List<Way> ofAdvice(List<Token> words) {
        var named = Mentions.in(words);
        if (!named.contains(Family.PACE) && !named.contains(Family.LOUDNESS)) {
            return List.of();
        }
        if (Mentions.has(words, Set.of("slow", "slower", "slowly"))) {
            return List.of(Way.HIGH);
        }
        return Mentions.has(words, Set.of("fast", "faster", "speed", "quickly", "quieter", "louder"))
                ? List.of(Way.BELOW)
                : List.of();
    }

    private static boolean isNegated(List<Token> words, int i) {
        return words.subList(Math.max(0, i - 3), i).stream().anyMatch(token -> NOT.contains(token.plain()));
    }

    /** "More fillers", "more than usual", but not "more concrete". */
    private static boolean isMuch(List<Token> words, int i, Set<String> much) {
        return much.contains(words.get(i).plain())
                && i + 1 < words.size()
                && (words.get(i + 1).plain().equals("than")
                        || !Family.in(words.subList(i + 1, Math.min(words.size(), i + 3)))
                                .isEmpty());
    }

    private static boolean isNotOne(List<Token> words, int i) {
        return words.get(i).plain().equals("not")
                && i + 1 < words.size()
                && words.get(i + 1).plain().equals("one");
    }

    private static boolean isBelowUsual(List<Token> words, int i) {
        return Set.of("below", "under").contains(words.get(i).plain())
                || words.stream().skip(i + 1L).limit(3).anyMatch(token -> token.plain()
                        .equals("than"));
    }

    private static boolean isBehindThan(List<Token> words, int i) {
        return words.subList(Math.max(0, i - 5), i).stream().anyMatch(token -> BETWEEN.contains(token.plain()));
    }

    /** "Within what is usual", but not "within the answer". */
    private static boolean isOfARange(List<Token> words, int i) {
        return !Set.of("within", "inside").contains(words.get(i).plain())
                || Mentions.has(words.subList(i + 1, Math.min(words.size(), i + 5)), RANGE);
    }

    private static boolean namesNext(List<Token> words, int i) {
        var next = words.subList(i + 1, Math.min(words.size(), i + 4));
        return !Family.in(next).isEmpty()
                && next.stream().noneMatch(token -> HIGH.contains(token.plain()) || LOW.contains(token.plain()));
    }
}
