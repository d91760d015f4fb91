package dev.voicecoach.coaching.scores;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.schemas.events.AnswerInput;
import java.util.Optional;

/** Whether there is enough to score by, and why not. Pure. */
final class Evidence {
    private static final double STRAY_WORDS = 2;
    /** The gain of a single word strays by about this much. */
    private static final double STRAY_ORDER = 1.2;

    private static final double HALF_TOLD = 0.5;
    /** A question that asks for a story has to stand out by so much more, per share that is not told. */
    private static final double UNTOLD_STANDING = 2;

    private final Rubric.Limits limits;
    private final Measurements measured;
    private final Circumstances circumstances;

    Evidence(Rubric.Limits limits, Measurements measured, Circumstances circumstances) {
        this.limits = limits;
        this.measured = measured;
        this.circumstances = circumstances;
    }

    /** Empty when the dimension can be scored. */
    Optional<Reason> whyNot(Dimension dimension) {
        if (circumstances.distressed()) {
            return Optional.of(Reason.DISTRESS);
        }
        if (dimension.needsVoice()) {
            return circumstances.input() == AnswerInput.TYPED
                    ? Optional.of(Reason.TYPED)
                    : whyNotHeard().or(() -> whyNoVoice(dimension));
        }
        return whyNotHeard().or(this::whyNotAnAnswer).or(() -> whyNotRelevant(dimension));
    }

    /** Why nothing at all can be scored. */
    private Optional<Reason> whyNotHeard() {
        if (value(MetricId.WORD_COUNT, 0) == 0) {
            return Optional.of(Reason.NO_SPEECH);
        }
        if (value(MetricId.WORD_COUNT, 0) < limits.leastWords()) {
            return Optional.of(Reason.TOO_SHORT);
        }
        if (!circumstances.english()) {
            return Optional.of(Reason.OTHER_LANGUAGE);
        }
        if (value(MetricId.WORD_CONFIDENCE, 1) < limits.leastConfidence()) {
            return Optional.of(Reason.NOT_UNDERSTOOD);
        }
        if (value(MetricId.FUNCTION_WORD_SHARE, 0.5) < leastFunctionWords()
                || value(MetricId.FUNCTION_WORD_SHARE, 0.5) > limits.mostFunctionWords()
                || value(MetricId.KNOWN_WORD_SHARE, 1) < limits.leastKnownWords()
                || value(MetricId.WORD_ORDER, 1) < leastWordOrder()
                || value(MetricId.NONSENSE_LIKENESS, 0) > limits.mostNonsense()
                || value(MetricId.DIFFERENT_CLAUSE_SHARE, 1) < limits.leastDifferentClauses()) {
            return Optional.of(Reason.GIBBERISH);
        }
        return Optional.empty();
    }

    private Optional<Reason> whyNotAnAnswer() {
        if (value(MetricId.ECHO_SHARE, 0) > limits.mostEcho()
                || value(MetricId.NEW_WORD_COUNT, Double.MAX_VALUE) < leastNewWords()) {
            return Optional.of(Reason.QUESTION_ECHOED);
        }
        if (value(MetricId.OWN_WORD_COUNT, 0) < limits.leastWords()) {
            return Optional.of(Reason.NO_ANSWER);
        }
        if (value(MetricId.QUESTION_STANDING, Double.MAX_VALUE) < leastStanding()) {
            return Optional.of(Reason.OFF_TOPIC);
        }
        return Optional.empty();
    }

    /** What tells nothing that happened is a poor answer to who asks for it, and more likely one to another question. */
    private double leastStanding() {
        double untold = Math.max(0, HALF_TOLD - value(MetricId.TOLD_SHARE, 0));
        double least = circumstances.namesTopic() ? limits.leastStanding() : limits.leastStandingWithoutTopic();
        return least + (circumstances.asksForStory() ? UNTOLD_STANDING * untold : 0);
    }

    /** In a small sample the share strays: in twenty words by a tenth. */
    private double leastFunctionWords() {
        return limits.leastFunctionWords() - STRAY_WORDS / value(MetricId.WORD_COUNT, 1);
    }

    /** A mean over words strays less, the more there are. */
    private double leastWordOrder() {
        return limits.leastWordOrder() - STRAY_ORDER / Math.sqrt(value(MetricId.WORD_COUNT, 1));
    }

    /** A short answer has few words in all. */
    private double leastNewWords() {
        return Math.min(limits.leastNewWords(), limits.leastNewWordShare() * value(MetricId.WORD_COUNT, 0));
    }

    private Optional<Reason> whyNotRelevant(Dimension dimension) {
        return dimension == Dimension.RELEVANCE && !circumstances.questionKnown()
                ? Optional.of(Reason.NO_QUESTION)
                : Optional.empty();
    }

    private Optional<Reason> whyNoVoice(Dimension dimension) {
        if (value(MetricId.SNR_DB, Double.MAX_VALUE) < limits.leastSnrDb()) {
            return Optional.of(Reason.TOO_NOISY);
        }
        return dimension == Dimension.COMPOSURE && !circumstances.voiceAnalysed()
                ? Optional.of(Reason.VOICE_UNAVAILABLE)
                : Optional.empty();
    }

    private double value(MetricId id, double otherwise) {
        return measured.value(id).orElse(otherwise);
    }
}
