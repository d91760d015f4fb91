package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Set;

/** Words of number that count nothing: "half a line", "a hundred times", "not one", "the first half", "compare the two". */
final class FigureOfSpeech {
    private static final Set<String> PARTS = Set.of("first", "second", "other", "one", "each", "this", "that");

    private FigureOfSpeech() {}

    static boolean isAt(List<Token> tokens, int at) {
        var next = tokens.subList(at + 1, Math.min(tokens.size(), at + 3));
        var last = at > 0 ? tokens.get(at - 1).plain() : "";
        return switch (tokens.get(at).plain()) {
            case "half" -> PARTS.contains(last) || Mentions.has(next, Set.of("line", "sentence"));
            case "hundred", "thousand" -> last.equals("a") && Mentions.has(next, Set.of("times"));
            case "one" -> last.equals("not");
            case "two" -> last.equals("the") && endsClause(tokens, at);
            default -> false;
        };
    }

    private static boolean endsClause(List<Token> tokens, int at) {
        return at + 1 == tokens.size()
                || tokens.get(at + 1).clause() != tokens.get(at).clause();
    }
}
