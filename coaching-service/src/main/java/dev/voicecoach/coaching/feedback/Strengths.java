package dev.voicecoach.coaching.feedback;

import static dev.voicecoach.coaching.feedback.Citations.measured;
import static dev.voicecoach.coaching.feedback.Citations.said;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.content.StoryPart;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Dimension;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What went well, the most useful first; only what the answer shows, and what the rubric gives points for. */
final class Strengths {
    /** Two are a pattern, one may be chance. */
    private static final double ENOUGH_ACTIONS = 2;

    private static final double ALL_PARTS = 4;
    /** An outcome is told behind this share of the words. */
    private static final double END = 0.6;

    /** Below this a dimension is no strength, whatever single measure of it is (our judgement). */
    private static final double DECENT = 6;

    private final Assessment assessment;
    private final Words words;

    Strengths(Assessment assessment) {
        this.assessment = assessment;
        this.words = new Words(assessment);
    }

    List<Claim> all() {
        var claims = new ArrayList<Claim>();
        quantifiedResult().ifPresent(claims::add);
        result().filter(claim -> claims.isEmpty()).ifPresent(claims::add);
        ownActions().ifPresent(claims::add);
        wholeStory().ifPresent(claims::add);
        example().ifPresent(claims::add);
        pace().ifPresent(claims::add);
        steady().ifPresent(claims::add);
        // No praise for few fillers: speech to text drops some, so their absence is not shown.
        return claims;
    }

    private Optional<Claim> quantifiedResult() {
        return words.first(quantities())
                .filter(quote -> value(MetricId.QUANTIFIED_RESULTS) > 0)
                .map(quote -> claim(
                        Dimension.CONTENT,
                        "You gave a number with what it measures, so it can be checked: \u201c" + quote.text()
                                + "\u201d.",
                        said(assessment, quote),
                        measured(assessment, MetricId.QUANTIFIED_RESULTS)));
    }

    private Optional<Claim> result() {
        return words.lastPart(StoryPart.RESULT)
                .filter(quote -> scored(Dimension.STRUCTURE) >= DECENT
                        && quote.words().from()
                                >= END * assessment.answer().words().size())
                .map(quote -> claim(
                        Dimension.STRUCTURE,
                        "You said how it turned out: \u201c" + quote.text() + "\u201d.",
                        said(assessment, quote)));
    }

    private Optional<Claim> ownActions() {
        return words.first(Wording.ownActions(assessment.answer()))
                .filter(quote -> value(MetricId.OWN_ACTIONS) >= ENOUGH_ACTIONS)
                .map(quote -> claim(
                        Dimension.CONTENT,
                        "You said what you did yourself: \u201c" + quote.text() + "\u201d.",
                        said(assessment, quote),
                        measured(assessment, MetricId.OWN_ACTIONS)));
    }

    private Optional<Claim> wholeStory() {
        return words.part(StoryPart.TASK)
                .filter(quote -> value(MetricId.STORY_PARTS) >= ALL_PARTS && scored(Dimension.STRUCTURE) >= DECENT)
                .map(quote -> claim(
                        Dimension.STRUCTURE,
                        "All of it is easy to follow, for example here: \u201c" + quote.text() + "\u201d.",
                        measured(assessment, MetricId.STORY_PARTS),
                        said(assessment, quote)));
    }

    private Optional<Claim> example() {
        return words.first(Wording.examples(assessment.answer()))
                .filter(quote -> scored(Dimension.CONTENT) >= DECENT)
                .map(quote -> claim(
                        Dimension.CONTENT,
                        "An example makes this easier to believe: \u201c" + quote.text() + "\u201d.",
                        said(assessment, quote)));
    }

    private Optional<Claim> pace() {
        return Optional.of(MetricId.WORDS_PER_MINUTE)
                .filter(assessment.measured()::isUsual)
                .filter(metric -> scored(Dimension.DELIVERY) >= DECENT)
                .map(metric -> claim(
                        Dimension.DELIVERY,
                        "Your pace was within what is usual: " + Citations.value(assessment, metric)
                                + " words a minute while speaking.",
                        measured(assessment, metric)));
    }

    private Optional<Claim> steady() {
        return assessment
                .measured()
                .value(MetricId.LONGEST_PAUSE_MILLIS)
                .filter(longest -> value(MetricId.LONG_PAUSE_COUNT) == 0 && scored(Dimension.COMPOSURE) >= DECENT)
                .map(longest -> claim(
                        Dimension.COMPOSURE,
                        String.format(
                                Locale.ROOT,
                                "No long pause stopped you; the longest was %.1f seconds.",
                                longest / 1000),
                        measured(assessment, MetricId.LONG_PAUSE_COUNT),
                        measured(assessment, MetricId.LONGEST_PAUSE_MILLIS)));
    }

    private List<Span> quantities() {
        return Wording.quantities(assessment.answer()).stream()
                .filter(quantity -> assessment.content().partOf(quantity) == StoryPart.RESULT
                        || assessment.content().partOf(quantity) == StoryPart.ACTION)
                .toList();
    }

    private double value(MetricId metric) {
        return assessment.measured().value(metric).orElse(0.0);
    }

    /** 0 when it has no number. */
    private double scored(Dimension dimension) {
        return assessment
                .scores()
                .of(dimension)
                .map(Score::getValue)
                .filter(value -> value != null)
                .orElse(0.0);
    }

    private static Claim claim(Dimension dimension, String text, Evidence... evidence) {
        return new Claim(dimension.id(), text, List.of(evidence));
    }
}
