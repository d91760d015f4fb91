package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.coaching.graded.GradedClaim;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what was measured of an answer into a claim about it. */
final class ClaimWording {
    private static final Pattern METRIC = Pattern.compile("\\{([a-z0-9_]+)(/1000|%)?}");

    private ClaimWording() {}

    /** Empty when something was not measured that it needs. */
    static Optional<Claim> claim(GradedClaim graded, Assessed answer) {
        var text = METRIC.matcher(graded.text());
        var written = new StringBuilder();
        while (text.find()) {
            var value = answer.assessment().measured().value(text.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.appendReplacement(written, Matcher.quoteReplacement(shown(value.get(), text.group(2))));
        }
        text.appendTail(written);
        if (written.indexOf("{") >= 0) {
            throw new IllegalStateException(graded.id() + ": expected {metric}, {metric/1000} or {metric%}");
        }
        var evidence = graded.evidence().stream()
                .flatMap(cited -> evidence(cited, answer).stream())
                .toList();
        return evidence.size() < graded.evidence().size()
                ? Optional.empty()
                : Optional.of(new Claim(graded.dimension(), written.toString(), evidence));
    }

    private static Optional<Evidence> evidence(GradedClaim.Cited cited, Assessed answer) {
        var metric = cited.metric();
        if (metric == null) {
            return Optional.of(quote(Objects.requireNonNull(cited.quote()), answer));
        }
        var claimed = cited.value();
        var value = claimed == null || claimed.equals(GradedClaim.MEASURED)
                ? answer.assessment().measured().value(metric)
                : Optional.of(Double.valueOf(claimed));
        return value.map(number -> new Evidence(metric, number, null, null, null, null, null, null, null));
    }

    /** With its place; that of the whole answer when it was not said, so that it is not dropped for having none. */
    private static Evidence quote(String quote, Assessed answer) {
        var spoken = answer.assessment().answer();
        var found = spoken.occurrences(quote);
        var place = found.isEmpty() ? spoken.quote(new Span(0, spoken.words().size())) : found.getFirst();
        return new Evidence(
                null,
                null,
                quote,
                place.startMillis(),
                place.endMillis(),
                place.words().from(),
                place.words().to(),
                null,
                null);
    }

    private static String shown(double measured, @Nullable String change) {
        var value = change == null ? measured : change.equals("%") ? 100 * measured : measured / 1000;
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
