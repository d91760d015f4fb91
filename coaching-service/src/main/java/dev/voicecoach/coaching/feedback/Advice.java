package dev.voicecoach.coaching.feedback;

import static dev.voicecoach.coaching.feedback.Citations.measured;
import static dev.voicecoach.coaching.feedback.Citations.said;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Drills.Gain;
import dev.voicecoach.coaching.transcript.Quote;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One thing to change, and how: what was found, with its place, and what to do there. */
record Advice(Claim improvement, Claim suggestion) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final double MILLIS_PER_SECOND = 1000;

    /** By the sentences of {@code coaching/advice.yml}. */
    static Advice on(Gain gain, Assessment assessment) {
        var words = AdviceWords.on(gain.metric());
        var cited = words.cites()
                .filter(metric -> assessment.measured().value(metric).isPresent())
                .orElse(gain.metric());
        var moment = new Moments(assessment).of(gain.metric());
        var finding = gain.from() == 0 ? words.none() : gain.from() > gain.to() ? words.above() : words.finding();
        var evidence = new ArrayList<Evidence>();
        evidence.add(measured(assessment, cited));
        moment.ifPresent(quote -> evidence.add(said(assessment, quote)));
        return new Advice(
                new Claim(gain.dimension(), filled(finding, cited, assessment, moment), evidence),
                new Claim(gain.dimension(), filled(words.remedy(), cited, assessment, moment), List.copyOf(evidence)));
    }

    private static String filled(String sentence, MetricId cited, Assessment assessment, Optional<Quote> moment) {
        var text = OPTIONAL.matcher(sentence).replaceAll(moment.isPresent() ? "$1" : "");
        return text.replace("{value}", Citations.value(assessment, cited))
                .replace("{seconds}", seconds(assessment, cited))
                .replace("{quote}", moment.map(Quote::text).orElse(""));
    }

    private static String seconds(Assessment assessment, MetricId cited) {
        return String.format(
                Locale.ROOT, "%.1f", assessment.measured().value(cited).orElseThrow() / MILLIS_PER_SECOND);
    }
}
