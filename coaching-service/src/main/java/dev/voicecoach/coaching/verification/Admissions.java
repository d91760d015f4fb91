package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is said to admit something did not deny it: no "never" stands before what is quoted, in its sentence. */
final class Admissions implements TextRule {
    private static final Set<String> ADMITTING = Set.of(
            "admit",
            "admits",
            "admitted",
            "admitting",
            "acknowledge",
            "acknowledged",
            "concede",
            "conceded",
            "confess",
            "confessed");
    private static final Set<String> NOT = Set.of("not", "no", "never", "nor", "nothing", "without", "none", "cannot");

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        var quoted = facts.quoted();
        return Mentions.has(text.tokens(), ADMITTING)
                        && !quoted.isEmpty()
                        && quoted.stream().allMatch(quote -> isDenied(quote, facts))
                ? Optional.of(Drop.STORY_DISAGREES)
                : Optional.empty();
    }

    private static boolean isDenied(Span quote, Facts facts) {
        var answer = facts.brief().answer();
        List<SpokenWord> before = answer.sentences().stream()
                .filter(sentence -> sentence.from() <= quote.from() && quote.from() < sentence.to())
                .findFirst()
                .map(sentence -> answer.words().subList(sentence.from(), quote.from()))
                .orElse(List.of());
        return before.stream()
                .anyMatch(word -> NOT.contains(word.plain()) || word.plain().endsWith("n't"));
    }
}
