package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which metrics a clause is about when it says how something was. */
final class Relevant {
    private static final Map<Family, List<MetricId>> COUNTS = Map.of(
            Family.FILLERS, List.of(MetricId.FILLER_COUNT),
            Family.PAUSES, List.of(MetricId.PAUSE_COUNT),
            Family.HEDGES, List.of(MetricId.HEDGES_PER_MINUTE),
            Family.NUMBERS, List.of(MetricId.NUMBERS_COUNT),
            Family.REPEATS, List.of(MetricId.REPEATS_PER_MINUTE));
    private static final Set<String> LONG = Set.of("long", "longer", "longest", "short", "shorter", "brief", "lengthy");

    private Relevant() {}

    /** Whether the clause names something that is measured. */
    static boolean isMeasured(List<Token> clause) {
        return !Mentions.in(clause).isEmpty();
    }

    /** The cited ones of the families it names, or where none is cited the family's count. */
    static List<Facts.Cited> metrics(List<Token> clause, List<Token> sentence, Facts facts) {
        var named = Mentions.in(clause);
        if (named.isEmpty()) {
            // "Faster than usual" of what the sentence before it names.
            named = speaksOfUsual(clause) ? families(sentence, facts) : Set.of();
        }
        return named.stream()
                .flatMap(family -> of(family, clause, facts).stream())
                .toList();
    }

    private static Set<Family> families(List<Token> sentence, Facts facts) {
        var named = Mentions.in(sentence);
        if (!named.isEmpty()) {
            return named;
        }
        var cited = java.util.EnumSet.noneOf(Family.class);
        for (var family : Family.values()) {
            if (facts.cited().stream().anyMatch(metric -> family.has(metric.id().id()))) {
                cited.add(family);
            }
        }
        return cited;
    }

    private static boolean speaksOfUsual(List<Token> clause) {
        return Mentions.has(clause, Set.of("usual", "range", "typical", "normal", "average", "too"));
    }

    private static List<Facts.Cited> of(Family family, List<Token> clause, Facts facts) {
        if (family == Family.PAUSES && Mentions.has(clause, LONG)) {
            return measured(List.of(MetricId.LONGEST_PAUSE_MILLIS), facts);
        }
        if (family == Family.LENGTH && Mentions.has(clause, Set.of("sentence", "sentences"))) {
            return measured(List.of(MetricId.WORDS_PER_SENTENCE), facts);
        }
        if (Mentions.has(clause, Set.of("no", "never", "without", "zero", "avoided", "avoid", "avoids"))) {
            var counts = measured(COUNTS.getOrDefault(family, List.of()), facts);
            if (!counts.isEmpty()) {
                return counts;
            }
        }
        var cited = facts.cited().stream()
                .filter(metric -> family.has(metric.id().id()))
                .toList();
        var judged = cited.stream()
                .filter(metric -> Usual.of(metric.id()).isPresent())
                .toList();
        if (!judged.isEmpty()) {
            return judged;
        }
        return cited.isEmpty() ? measured(COUNTS.getOrDefault(family, List.of()), facts) : cited;
    }

    private static List<Facts.Cited> measured(List<MetricId> ids, Facts facts) {
        return ids.stream()
                .flatMap(id -> facts.brief().measured().value(id).stream().map(value -> new Facts.Cited(id, value)))
                .toList();
    }
}
