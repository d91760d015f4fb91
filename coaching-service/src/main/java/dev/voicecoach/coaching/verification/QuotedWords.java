package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Kind;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.Optional;

/**
 * Words in quotation marks were said. Words in single ones, ‘As a result’, may instead be suggested: then the sentence
 * tells what to do, and they hold no number and no name.
 */
final class QuotedWords implements TextRule {
    private static final int MOST_SUGGESTED_WORDS = 8;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        if (!text.balanced()) {
            return Optional.of(Drop.NOT_PLAIN_TEXT);
        }
        return text.tokens().stream().allMatch(token -> token.isWord() || isTrue(token, text, facts))
                ? Optional.empty()
                : Optional.of(Drop.QUOTE_NOT_SAID);
    }

    private static boolean isTrue(Token token, ClaimText text, Facts facts) {
        return !facts.places().of(token.written()).isEmpty()
                || QuoteCounts.isDenied(text.clause(token.clause()), token)
                || (token.kind() == Kind.SUGGESTION && isSuggestion(token, text));
    }

    private static boolean isSuggestion(Token token, ClaimText text) {
        var pieces = QuotePlaces.pieces(token.written());
        var words = token.written().split("\\s+", -1);
        for (int i = 1; i < words.length; i++) {
            if (!words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0)) && !words[i].equals("I")) {
                return false;
            }
        }
        return !pieces.isEmpty()
                && pieces.size() <= MOST_SUGGESTED_WORDS
                && pieces.stream().noneMatch(piece -> Character.isDigit(piece.charAt(0)) || NumberWords.isNumber(piece))
                && pieces.stream().noneMatch(NeverSaid::isForbidden)
                && text.isInstruction(token.clause());
    }
}
