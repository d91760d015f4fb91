package dev.voicecoach.coaching.verification;

import java.util.List;
import java.util.Optional;

/** All the rules for a text, the cheapest and gravest first. */
final class TextCheck {
    private static final List<TextRule> RULES = List.of(
            new PlainText(),
            new NeverSaid(),
            new Feelings(),
            new QuotedWords(),
            new Cites(),
            new Anchored(),
            new OwnComparison(),
            new Numbers(),
            new Directions(),
            new StoryClaims(),
            new Admissions(),
            new QuotePositions(),
            new QuoteCounts(),
            new QuoteOrder(),
            new Deeds(),
            new Retelling(),
            new KnownWords());

    private TextCheck() {}

    /** The first reason why the text cannot stay. */
    static Optional<Drop> flaw(String text, Facts facts) {
        // Before it is read at all, so that a long text costs nothing.
        var form = PlainText.flaw(text);
        if (form.isPresent()) {
            return form;
        }
        var read = ClaimText.of(text);
        return RULES.stream().flatMap(rule -> rule.flaw(read, facts).stream()).findFirst();
    }
}
