package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import dev.voicecoach.coaching.verification.DirectionWords.Way;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Too fast, few, above, within what is usual, none at all: as the value lies to its usual range. */
final class Directions implements TextRule {
    private static final Set<String> NOTHING = Set.of(
            "no",
            "fluent",
            "fluently",
            "never",
            "without",
            "zero",
            "not",
            "none",
            "free",
            "few",
            "hardly",
            "little",
            "rarely",
            "seldom",
            "any",
            "didn't",
            "avoided",
            "avoid",
            "avoids",
            "lacks",
            "lack",
            "missing",
            "0");
    private static final Set<String> CHANGES = Set.of(
            "increased",
            "increases",
            "dropped",
            "drops",
            "rose",
            "fell",
            "falls",
            "rises",
            "rise",
            "drop",
            "uneven",
            "unsteady",
            "changed",
            "changes",
            "became",
            "becomes",
            "slowed",
            "sped",
            "towards",
            "toward",
            "end",
            "beginning",
            "start",
            "middle",
            "later",
            "erratic",
            "place",
            "gradually",
            "suddenly",
            "shifted");
    private static final Set<Family> WITHOUT_COURSE = EnumSet.of(
            Family.PACE, Family.PITCH, Family.LOUDNESS, Family.VOICED, Family.FILLERS, Family.HEDGES, Family.PAUSES);
    private static final Set<Family> COUNTED =
            EnumSet.of(Family.FILLERS, Family.HEDGES, Family.REPEATS, Family.PAUSES, Family.NUMBERS);

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        if (facts.kind() != Facts.Kind.CLAIM) {
            return Optional.empty();
        }
        for (int clause = 0; clause < text.clauses(); clause++) {
            var words = text.clause(clause);
            if (words.isEmpty() || OwnComparison.isOwn(text, clause)) {
                continue;
            }
            var sentence = text.sentence(words.getFirst().sentence());
            if (!text.isInstruction(clause) && (presumesWhatWasNot(words, facts) || tellsOfChange(words))) {
                return Optional.of(Drop.DIRECTION_DISAGREES);
            }
            var ways = text.isInstruction(clause) ? DirectionWords.ofAdvice(words) : DirectionWords.of(words);
            for (var way : ways) {
                if (!holds(way, words, sentence, facts)) {
                    return Optional.of(Drop.DIRECTION_DISAGREES);
                }
            }
        }
        return Optional.empty();
    }

    /** How it went on was not measured: one value is of the whole answer. */
    private static boolean tellsOfChange(List<Token> words) {
        return words.stream().allMatch(Token::isWord)
                && Mentions.in(words).stream().anyMatch(WITHOUT_COURSE::contains)
                && (Mentions.has(words, CHANGES) || isEverywhere(words));
    }

    private static boolean isEverywhere(List<Token> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (Set.of("every", "each", "always", "throughout")
                            .contains(words.get(i).plain())
                    && !words.get(i + 1).plain().equals("minute")) {
                return true;
            }
        }
        return false;
    }

    /** "Your fillers distract" of an answer without one. */
    private static boolean presumesWhatWasNot(List<Token> words, Facts facts) {
        if (Mentions.has(words, NOTHING)) {
            return false;
        }
        return COUNTED.stream().filter(Mentions.in(words)::contains).anyMatch(family -> {
            var cited = facts.cited().stream()
                    .filter(one -> family.has(one.id().id()))
                    .toList();
            return !cited.isEmpty() && cited.stream().allMatch(one -> one.value() == 0);
        });
    }

    private static boolean holds(Way way, List<Token> words, List<Token> sentence, Facts facts) {
        var measured = Relevant.metrics(words, sentence, facts);
        if (measured.isEmpty()) {
            // Nothing measured is meant: "a short example", "well said".
            return !Relevant.isMeasured(words) || way == Way.USUAL;
        }
        return measured.stream().allMatch(cited -> holds(way, cited));
    }

    private static boolean holds(Way way, Facts.Cited cited) {
        if (way == Way.NONE) {
            return cited.value() == 0;
        }
        if (cited.id() == MetricId.TIME_TO_FIRST_WORD_MILLIS) {
            return false;
        }
        if (cited.value() == 0 && (way == Way.LOW || way == Way.NOT_HIGH)) {
            return true;
        }
        var usual = Usual.of(cited.id());
        if (usual.isEmpty()) {
            return false;
        }
        return switch (way) {
            case HIGH -> usual.get().isHigh(cited.value());
            case LOW -> usual.get().isLow(cited.value());
            case BELOW -> usual.get().isBelow(cited.value());
            case USUAL -> usual.get().isUsual(cited.value());
            case NOT_HIGH -> !usual.get().isHigh(cited.value());
            case NOT_LOW -> !usual.get().isBelow(cited.value());
            case NONE -> cited.value() == 0;
        };
    }
}
