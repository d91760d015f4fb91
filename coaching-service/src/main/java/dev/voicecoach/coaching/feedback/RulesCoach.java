package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Dimension;
import dev.voicecoach.coaching.scores.Drills.Gain;
import dev.voicecoach.coaching.scores.Reason;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Drill;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Coaches by fixed rules, in English. Never fails; quotes the answer; praises only what the answer shows. Pure. */
public final class RulesCoach implements Coach {
    /** For provenance; a change of a sentence is a new one. */
    private static final String VERSION = "rules-2";

    private static final String PROVIDER = "rules";
    /** A report of more than five points is not acted on. */
    private static final int MOST_STRENGTHS = 2;

    /** And one of fewer than three says little. */
    private static final int STRENGTHS_ALONE = 3;

    private static final int MOST_IMPROVEMENTS = 2;
    private static final String ENCOURAGEMENT =
            "Change one thing at a time: do the drill, record the answer again and compare the two.";
    private static final String NOTHING_TO_GAIN =
            "Record the same answer again in three quarters of the time, and keep every fact in it.";

    @Override
    public Coached coach(Assessment assessment, Policy policy) {
        return new Coached(coach(assessment), PROVIDER, null, VERSION, List.of());
    }

    /** The same for whoever asks. */
    public CoachingDraft coach(Assessment assessment) {
        if (assessment.content().distressed()) {
            return Support.DRAFT;
        }
        return assessment
                .scores()
                .whyNoOverall()
                .map(reason -> withoutScores(assessment, reason))
                .orElseGet(() -> withScores(assessment));
    }

    private static CoachingDraft withScores(Assessment assessment) {
        var advice = distinct(assessment.gains()).stream()
                .limit(MOST_IMPROVEMENTS)
                .map(gain -> Advice.on(gain, assessment))
                .toList();
        var strengths = new Strengths(assessment)
                .all().stream()
                        .limit(advice.isEmpty() ? STRENGTHS_ALONE : MOST_STRENGTHS)
                        .toList();
        var drill = assessment.gains().stream().findFirst();
        return new CoachingDraft(
                strengths,
                advice.stream().map(Advice::improvement).toList(),
                advice.stream().map(Advice::suggestion).limit(1).toList(),
                drill.map(Gain::drill).orElse(NOTHING_TO_GAIN),
                ENCOURAGEMENT,
                drill.map(gain -> drill(gain, assessment)).orElse(null),
                acknowledgement(strengths),
                FollowUps.to(assessment),
                Scaffold.of(assessment));
    }

    /** The best of each dimension's neighbours would say the same thing twice. */
    private static List<Gain> distinct(List<Gain> gains) {
        var chosen = new ArrayList<Gain>();
        for (var gain : gains) {
            if (chosen.isEmpty() || chosen.stream().noneMatch(other -> isAlike(other.metric(), gain.metric()))) {
                chosen.add(gain);
            }
        }
        return chosen;
    }

    private static boolean isAlike(MetricId first, MetricId second) {
        return isOneOf(first, second, MetricId.OWN_ACTIONS_PER_100_WORDS, MetricId.STRONG_VERBS_PER_100_WORDS)
                || isOneOf(first, second, MetricId.RESULT_AT_END_SHARE, MetricId.STORY_PARTS)
                || isOneOf(first, second, MetricId.ACTION_SHARE, MetricId.STORY_PARTS)
                || isOneOf(first, second, MetricId.VAGUE_WORDS_PER_100_WORDS, MetricId.HEDGES_PER_100_WORDS)
                || isOneOf(first, second, MetricId.VAGUE_WORDS_PER_100_WORDS, MetricId.STOCK_PHRASE_SHARE);
    }

    private static boolean isOneOf(MetricId first, MetricId second, MetricId one, MetricId other) {
        return (first == one && second == other) || (first == other && second == one);
    }

    private static Drill drill(Gain gain, Assessment assessment) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(Citations.measured(assessment, gain.metric()));
        new Moments(assessment).of(gain.metric()).ifPresent(quote -> evidence.add(Citations.said(assessment, quote)));
        return new Drill(
                gain.drill(), gain.dimension(), gain.metric().id(), gain.from(), gain.to(), gain.gain(), evidence);
    }

    /** The first strength that points at words, said as the thing to keep. */
    private static @Nullable Claim acknowledgement(List<Claim> strengths) {
        return strengths.stream()
                .flatMap(strength -> strength.getEvidence().stream()
                        .filter(evidence -> evidence.getQuote() != null)
                        .map(evidence -> new Claim(
                                strength.getDimension(),
                                "Keep this as it is: \u201c" + evidence.getQuote() + "\u201d.",
                                List.of(evidence))))
                .findFirst()
                .orElse(null);
    }

    private static CoachingDraft withoutScores(Assessment assessment, Reason reason) {
        return new CoachingDraft(
                List.of(),
                List.of(),
                heard(assessment).stream().toList(),
                WithoutScores.nextStep(reason),
                WithoutScores.encouragement(reason));
    }

    private static Optional<Claim> heard(Assessment assessment) {
        return new Words(assessment)
                .beginning()
                .map(quote -> new Claim(
                        Dimension.CONTENT.id(),
                        "This is what we heard: \u201c" + quote.text() + "\u201d.",
                        List.of(
                                Citations.said(assessment, quote),
                                Citations.measured(assessment, MetricId.WORD_COUNT))));
    }
}
