package dev.voicecoach.coaching.baseline;

import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Dimension;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.OwnMeasure;
import dev.voicecoach.schemas.events.OwnUsual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in the coaching what differs from the learner's usual; each claim cites its metric. Pure. */
public final class OwnClaims {
    private OwnClaims() {}

    /**
     * The draft and at most one strength and one improvement more. Where the learner's own range of pitch is known, what
     * the draft says of that range alone gives way: a voice is flatter than usual, and not flat.
     */
    public static CoachingDraft addTo(CoachingDraft draft, OwnUsual own) {
        var flatter = own.getMeasures().stream()
                .filter(measure -> measure.getName().equals("pitch_range"))
                .findFirst();
        var improvements = new ArrayList<>(draft.improvements());
        var suggestions = new ArrayList<>(draft.suggestions());
        if (flatter.isPresent()) {
            improvements.removeIf(OwnClaims::isAboutPitchRangeAlone);
            // What helps against a flat voice is still good advice when it is flatter than usual.
            if (!isBelow(flatter.get())) {
                suggestions.removeIf(OwnClaims::isAboutPitchRangeAlone);
            }
        }
        var strengths = new ArrayList<>(draft.strengths());
        first(own, true).ifPresent(strengths::add);
        first(own, false).ifPresent(improvements::add);
        return draft.withClaims(strengths, improvements, suggestions);
    }

    private static Optional<Claim> first(OwnUsual own, boolean strength) {
        return own.getMeasures().stream()
                .filter(measure -> measure.getComparison() != null && (strength ? isBetter(measure) : isWorse(measure)))
                .findFirst()
                .flatMap(OwnClaims::claim);
    }

    /** A voice that moves more and halts less is easier to listen to; a pace is better where it nears what is usual. */
    private static boolean isBetter(OwnMeasure measure) {
        return switch (measure.getName()) {
            case "pitch_range" -> !isBelow(measure);
            case "pauses" -> isBelow(measure);
            case "rate" -> paceDistance(measure.getValue()) < paceDistance(middle(measure));
            default -> false;
        };
    }

    private static boolean isWorse(OwnMeasure measure) {
        return switch (measure.getName()) {
            case "pitch_range" -> isBelow(measure);
            case "pauses" -> !isBelow(measure);
            case "rate" -> paceDistance(measure.getValue()) > paceDistance(middle(measure));
            // Pitch itself is nobody's fault, and loudness says as much about the microphone.
            default -> false;
        };
    }

    private static boolean isBelow(OwnMeasure measure) {
        return measure.getValue() < measure.getUsualLow();
    }

    private static double middle(OwnMeasure measure) {
        return (measure.getUsualLow() + measure.getUsualHigh()) / 2;
    }

    /** From what is usual in interviews; 0 inside of that. */
    private static double paceDistance(double wordsPerMinute) {
        double low = Optional.ofNullable(MetricId.WORDS_PER_MINUTE.usualLow()).orElseThrow();
        double high = Optional.ofNullable(MetricId.WORDS_PER_MINUTE.usualHigh()).orElseThrow();
        return Math.max(0, Math.max(low - wordsPerMinute, wordsPerMinute - high));
    }

    private static Optional<Claim> claim(OwnMeasure measure) {
        return Habit.of(measure.getName())
                .flatMap(Habit::metric)
                .map(metric -> new Claim(
                        Dimension.DELIVERY.id(),
                        sentence(measure),
                        List.of(new Evidence(
                                metric.id(),
                                measure.getValue(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                metric.usualLow(),
                                metric.usualHigh()))));
    }

    private static String sentence(OwnMeasure measure) {
        var what =
                switch (measure.getName()) {
                    case "pitch_range" -> "Your voice moved over %s semitones; in your earlier answers %s to %s.";
                    case "rate" -> "You spoke %s words a minute; in your earlier answers %s to %s.";
                    default -> "%s %% of your answer was pauses; in your earlier answers %s to %s %%.";
                };
        return String.format(
                        Locale.ROOT,
                        what,
                        number(measure, measure.getValue()),
                        number(measure, measure.getUsualLow()),
                        number(measure, measure.getUsualHigh()))
                + " It may sound " + measure.getComparison() + '.';
    }

    private static String number(OwnMeasure measure, double value) {
        return switch (measure.getName()) {
            case "pitch_range" -> String.format(Locale.ROOT, "%.1f", value);
            case "pauses" -> String.format(Locale.ROOT, "%.0f", 100 * value);
            default -> String.format(Locale.ROOT, "%.0f", value);
        };
    }

    private static boolean isAboutPitchRangeAlone(Claim claim) {
        return claim.getEvidence().stream()
                .allMatch(evidence -> MetricId.PITCH_RANGE_SEMITONES.id().equals(evidence.getMetricId()));
    }
}
