package dev.voicecoach.coaching.attempt;

import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.metrics.Rounded;
import dev.voicecoach.schemas.events.Change;
import dev.voicecoach.schemas.events.PreviousAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets an answer against an earlier one. Pure. A score changed when the difference exceeds both margins together,
 * √(m₁² + m₂²), as of independent errors; a metric is exact, and what its drill asked decides which way is better.
 */
final class CompareAttempts {
    static final String BETTER = "better";
    static final String WORSE = "worse";
    static final String NO_CLEAR_CHANGE = "no_clear_change";

    /** Of the way to the target, so that no chance step counts as progress; our judgement. */
    private static final double LEAST_SHARE_OF_THE_WAY = 0.1;

    private static final int DECIMALS = 3;
    /** In the order in which they are read. */
    private static final List<String> NAMES =
            List.of("overall", "content", "structure", "relevance", "delivery", "composure");

    private CompareAttempts() {}

    static PreviousAttempt compare(Attempt before, Attempt now) {
        boolean comparable = before.rubricVersion().equals(now.rubricVersion());
        return new PreviousAttempt(
                before.taskId(),
                before.submittedAt(),
                comparable,
                comparable ? scores(before, now) : List.of(),
                asked(before, now));
    }

    private static List<Change> scores(Attempt before, Attempt now) {
        var changes = new ArrayList<Change>();
        var others = before.scores().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .sorted();
        Stream.concat(NAMES.stream(), others).forEach(name -> {
            var then = before.scores().get(name);
            var today = now.scores().get(name);
            if (then != null && today != null) {
                double margin = Math.hypot(then.margin(), today.margin());
                double gain = today.value() - then.value();
                changes.add(new Change(
                        name,
                        then.value(),
                        today.value(),
                        Rounded.to(DECIMALS, margin),
                        Math.abs(gain) <= margin ? NO_CLEAR_CHANGE : gain > 0 ? BETTER : WORSE));
            }
        });
        return changes;
    }

    /** Null when nothing was asked for, or it was not measured both times. */
    private static @Nullable Change asked(Attempt before, Attempt now) {
        var aim = before.aim();
        if (aim == null) {
            return null;
        }
        var then = before.metrics().get(aim.metricId());
        var today = now.metrics().get(aim.metricId());
        return then == null || today == null
                ? null
                : new Change(aim.metricId(), then, today, null, verdict(aim, then, today));
    }

    private static String verdict(Aim aim, double then, double today) {
        boolean arrived = isUsual(aim.metricId(), today);
        if (arrived && !isUsual(aim.metricId(), then)) {
            return BETTER;
        }
        double way = aim.target() - then;
        double gone = (today - then) * Math.signum(way);
        double least = LEAST_SHARE_OF_THE_WAY * Math.abs(way);
        if (gone > least) {
            return BETTER;
        }
        // Away from the target, but where nobody would mind: no fault.
        return gone < -least && !arrived ? WORSE : NO_CLEAR_CHANGE;
    }

    private static boolean isUsual(String metricId, double value) {
        return MetricId.of(metricId).filter(id -> id.isUsual(value)).isPresent();
    }
}
