package dev.voicecoach.coaching.verification;

import dev.voicecoach.schemas.events.OwnMeasure;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said against the learner's own usual is what the comparison with it found. */
final class OwnComparison implements TextRule {
    private static final Map<String, String> METRICS =
            Map.of("pitch_range", "pitch_range_semitones", "rate", "words_per_minute", "pauses", "pause_share");
    private static final Set<String> EARLIER = Set.of("earlier", "previous", "last", "past", "previously");
    private static final Set<String> ANSWERS = Set.of("answers", "answer", "attempt", "attempts", "time", "recordings");

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        if (!speaksOfOwn(text)) {
            return Optional.empty();
        }
        var own = facts.own();
        if (own == null) {
            return Optional.of(Drop.DIRECTION_DISAGREES);
        }
        var cited = own.getMeasures().stream()
                .filter(measure -> isCited(measure, facts))
                .toList();
        boolean compares = text.written().toLowerCase(Locale.ROOT).contains("than your");
        boolean holds = compares ? cited.stream().anyMatch(measure -> isSaidSo(measure, text)) : !cited.isEmpty();
        return holds ? Optional.empty() : Optional.of(Drop.DIRECTION_DISAGREES);
    }

    static boolean isCited(OwnMeasure measure, Facts facts) {
        var metric = METRICS.get(measure.getName());
        return metric != null
                && facts.cited().stream().anyMatch(cited -> cited.id().id().equals(metric));
    }

    /** Whether the clause compares with the learner instead of with interviews. */
    static boolean isOwn(ClaimText text, int clause) {
        var words = text.clause(clause);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).plain().equals("your") && words.get(i + 1).plain().equals("usual")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaidSo(OwnMeasure measure, ClaimText text) {
        var comparison = measure.getComparison();
        return comparison != null && text.written().contains(comparison);
    }

    private static boolean speaksOfOwn(ClaimText text) {
        for (int clause = 0; clause < text.clauses(); clause++) {
            var words = text.clause(clause);
            boolean earlier = Mentions.has(words, EARLIER)
                    && Mentions.has(words, ANSWERS)
                    && Mentions.has(words, Set.of("your", "than"));
            if ((earlier || isOwn(text, clause)) && !text.isInstruction(clause)) {
                return true;
            }
        }
        return false;
    }
}
