package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.Optional;
import java.util.Set;

/** “A”, then “B”; “B” after “A”: in the order in which they were said. */
final class QuoteOrder implements TextRule {
    private static final Set<String> THEN = Set.of("then", "before", "followed", "later");

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        return inOrder(text, facts) ? Optional.empty() : Optional.of(Drop.PLACE_DISAGREES);
    }

    /** “A”, then “B”: in this order. */
    private static boolean inOrder(ClaimText text, Facts facts) {
        Token before = null;
        boolean then = false;
        boolean after = false;
        for (int i = 0; i < text.tokens().size(); i++) {
            var token = text.tokens().get(i);
            if (token.kind() != ClaimText.Kind.QUOTE) {
                then |= THEN.contains(token.plain()) && before != null;
                after |= token.plain().equals("after");
                continue;
            }
            if (before != null && before.sentence() == token.sentence() && (then || after)) {
                boolean forward = then || !isAfterFirst(text);
                if (!isBefore(forward ? before : token, forward ? token : before, facts)) {
                    return false;
                }
            }
            before = token;
            then = false;
        }
        return true;
    }

    /** "You said “B” after “A”" turns the order around; "After “A” you said “B”" does not. */
    private static boolean isAfterFirst(ClaimText text) {
        for (var token : text.tokens()) {
            if (token.plain().equals("after")) {
                return false;
            }
            if (!token.isWord()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(Token first, Token second, Facts facts) {
        var firsts = facts.places().of(first.written());
        var seconds = facts.places().of(second.written());
        return firsts.isEmpty()
                || seconds.isEmpty()
                || firsts.getFirst().from() < seconds.getLast().from();
    }
}
