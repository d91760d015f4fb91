package dev.voicecoach.coaching.verification;

import dev.voicecoach.schemas.events.ScaffoldPart;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A scaffold for telling the answer again. Outside of square brackets stand the person's own words: each stretch between
 * two punctuation marks was said so, and one after the other. Inside stands what to fill in.
 */
final class RewriteCheck {
    private static final Set<String> PARTS = Set.of("situation", "task", "action", "result");
    private static final int MOST_CHARACTERS = 1_200;
    /** Both are linear: neither repeats inside a repetition. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([^\\[\\]]*)\\]");

    private static final Pattern STRETCH = Pattern.compile("[^.,;:!?\\[\\]\u2026\u2014]+");

    private RewriteCheck() {}

    static Optional<Drop> flaw(ScaffoldPart part, Facts facts) {
        if (part.getText().length() > MOST_CHARACTERS) {
            return Optional.of(Drop.TOO_LONG);
        }
        if (!PARTS.contains(part.getPart()) || part.getText().isBlank()) {
            return Optional.of(Drop.NOT_PLAIN_TEXT);
        }
        boolean filled = PLACEHOLDER
                .matcher(part.getText())
                .results()
                .allMatch(placeholder -> isToFillIn(placeholder.group(1), facts));
        return filled && isOwn(PLACEHOLDER.matcher(part.getText()).replaceAll("."), facts.places())
                ? Optional.empty()
                : Optional.of(Drop.NOT_OWN_WORDS);
    }

    private static boolean isOwn(String text, QuotePlaces places) {
        var stretches = STRETCH.matcher(text);
        int at = 0;
        while (stretches.find()) {
            if (QuotePlaces.pieces(stretches.group()).isEmpty()) {
                continue;
            }
            int from = at;
            var place = places.of(stretches.group()).stream()
                    .filter(span -> span.from() >= from)
                    .findFirst();
            if (place.isEmpty()) {
                return false;
            }
            at = place.get().to();
        }
        return !text.contains("[") && !text.contains("]");
    }

    private static boolean isToFillIn(String text, Facts facts) {
        var read = ClaimText.of(text);
        return read.tokens().stream().allMatch(ClaimText.Token::isWord)
                && NumberWords.in(read.tokens()).isEmpty()
                && TextCheck.flaw(text, facts).isEmpty();
    }
}
