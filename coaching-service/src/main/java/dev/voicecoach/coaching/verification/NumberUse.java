package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import dev.voicecoach.coaching.verification.NumberWords.Mention;
import java.util.List;
import java.util.Set;

/**
 * What a number of a text is said of.
 *
 * @param clause the words around it
 * @param next the words behind it, to the end of the clause
 * @param before the words in front of it, likewise
 */
record NumberUse(Mention number, List<Token> clause, List<Token> sentence, List<Token> before, List<Token> next) {
    private static final int UNIT_WORDS = 5;
    private static final int COUNTED_WITHIN = 3;
    private static final Set<String> ABOUT =
            Set.of("about", "around", "roughly", "nearly", "almost", "approximately", "some");
    private static final Set<String> USUAL = Set.of(
            "usual", "usually", "typical", "typically", "common", "normal", "range", "recommended", "interviews");
    private static final Set<String> TO_RANGE = Set.of(
            "to", "between", "and", "of", "than", "above", "below", "from", "over", "under", "is", "at", "limit",
            "maximum", "minimum", "or");
    /** As people round a value that they say "about" to: within one in twenty. */
    private static final double ABOUT_SHARE = 0.05;

    static NumberUse of(Mention number, ClaimText text) {
        var tokens = text.tokens();
        int clause = tokens.get(number.from()).clause();
        return new NumberUse(
                number,
                text.clause(clause),
                text.sentence(tokens.get(number.from()).sentence()),
                tokens.subList(0, number.from()).stream()
                        .filter(token -> token.clause() == clause)
                        .toList(),
                tokens.subList(number.to(), tokens.size()).stream()
                        .filter(token -> token.clause() == clause)
                        .toList());
    }

    /** Whether the number is this metric's value, said in its unit and of nothing else, or an end of its usual range. */
    boolean tells(Facts.Cited cited) {
        double scale = scale(cited.id());
        if (!(scale > 0) || !isOfItsFamily(cited.id().id())) {
            return false;
        }
        return rounds(number, cited.value() * scale, isAbout())
                ? !isRangeOnly(cited, scale)
                : isUsualEnd(cited.id(), scale);
    }

    /** "Above 210" is not the value, even where the value is 210. */
    private boolean isRangeOnly(Facts.Cited cited, double scale) {
        return DirectionWords.comparesWithNumber(before) && !isUsualEnd(cited.id(), scale);
    }

    private boolean isUsualEnd(MetricId id, double scale) {
        var low = id.usualLow();
        var high = id.usualHigh();
        boolean end = (low != null && rounds(number, low * scale, false))
                || (high != null && rounds(number, high * scale, false));
        boolean range = sentence.stream().anyMatch(token -> USUAL.contains(token.plain()));
        var last = before.isEmpty() ? "" : before.getLast().plain();
        boolean first =
                next.size() > 1 && Set.of("to", "and").contains(next.getFirst().plain());
        return end && range && (TO_RANGE.contains(last) || first) && !isAfterTheValueVerb(last);
    }

    /** "Your pace was at 210" tells a value, whatever is usual. */
    private boolean isAfterTheValueVerb(String last) {
        return (last.equals("at") || last.equals("of") || last.equals("is"))
                && before.stream().noneMatch(token -> USUAL.contains(token.plain()));
    }

    private boolean isAbout() {
        return before.stream().skip(Math.max(0, before.size() - 2L)).anyMatch(token -> ABOUT.contains(token.plain()));
    }

    /** What a value is multiplied with to be in the unit that the text names; 0 when the text names another unit. */
    private double scale(MetricId id) {
        var unit = id.unit();
        if (PerHundred.isRate(next)) {
            return unit.equals("1/100 words") ? 1 : 0;
        }
        boolean perMinute = isPerMinute();
        if (number.fraction() || follows("percent", 1)) {
            return isShare(id) ? (number.fraction() ? 1 : 100) : 0;
        }
        if (perMinute || follows("wpm", 1)) {
            boolean words = follows("words", 2) || follows("word", 2) || follows("wpm", 1);
            return unit.equals("words/min") ? 1 : unit.endsWith("/min") && !words ? 1 : 0;
        }
        if (follows("seconds", 2) || follows("second", 2)) {
            return unit.equals("ms") ? 0.001 : 0;
        }
        if (follows("milliseconds", 1) || follows("ms", 1)) {
            return unit.equals("ms") ? 1 : 0;
        }
        if (follows("minutes", 1) || follows("minute", 1)) {
            return unit.equals("ms") ? 1 / 60_000.0 : 0;
        }
        if (follows("semitones", 1) || follows("semitone", 1)) {
            return unit.equals("semitones") ? 1 : 0;
        }
        if (follows("decibels", 1) || follows("db", 1)) {
            return unit.equals("dB") ? 1 : 0;
        }
        if (follows("syllables", 1)) {
            return unit.startsWith("syllables") ? 1 : 0;
        }
        if (follows("words", 1) || follows("word", 1)) {
            boolean average = has("sentence") || has("sentences");
            return (average ? unit.equals("words") : id == MetricId.WORD_COUNT) ? 1 : 0;
        }
        if (CountedThings.of(id).stream().anyMatch(thing -> follows(thing, COUNTED_WITHIN))) {
            return 1;
        }
        // A bare number is of what the clause names.
        if (Mentions.of(clause, sentence).isEmpty() || unit.equals("ms")) {
            return 0;
        }
        boolean rate = has("rate") || has("pace") || has("speed") || isRange();
        return unit.endsWith("/min") && !rate ? 0 : 1;
    }

    private boolean isRange() {
        return sentence.stream().anyMatch(token -> USUAL.contains(token.plain()));
    }

    private boolean isPerMinute() {
        for (int i = 0; i + 1 < next.size() && i < UNIT_WORDS; i++) {
            if (Set.of("a", "per", "each", "every").contains(next.get(i).plain())
                    && next.get(i + 1).plain().equals("minute")) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(String word, int within) {
        return next.stream()
                .limit(within)
                .anyMatch(token -> token.isWord() && token.plain().equals(word));
    }

    private boolean has(String word) {
        return clause.stream().anyMatch(token -> token.isWord() && token.plain().equals(word));
    }

    private boolean isOfItsFamily(String id) {
        return Mentions.agree(id, clause, sentence);
    }

    private static boolean isShare(MetricId id) {
        return id.id().endsWith("_share") || id == MetricId.LEXICAL_DIVERSITY;
    }

    /** @param about whether the text says that it is not exact */
    static boolean rounds(Mention number, double value, boolean about) {
        double off = Math.abs(number.value() - value);
        boolean coarse = about && off <= ABOUT_SHARE * Math.abs(value) && number.value() % 5 == 0;
        boolean zero = number.value() == 0 && value != 0;
        return !zero
                && (off <= 0.5 * Math.pow(10, -number.decimals()) * (number.fraction() ? 0.1 : 1) + 1e-9 || coarse);
    }
}
