package dev.voicecoach.coaching.baseline;

import dev.voicecoach.coaching.learner.LearnerDatabaseUnavailableException;
import dev.voicecoach.coaching.learner.LearnerProperties;
import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.SealBrokenException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.OwnUsual;
import dev.voicecoach.schemas.events.Submission;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares each answer with the same learner's earlier ones and then counts it. Never stops the coaching: without
 * PostgreSQL the comparison is missing, and the result says so.
 */
@Component
public class OwnVoice {
    /** What a result lacks whose learner's earlier answers could not be looked up. */
    public static final String UNAVAILABLE = "baseline_unavailable";

    private static final Logger log = LoggerFactory.getLogger(OwnVoice.class);

    private final Baselines baselines;
    private final LearnerSeal seal;
    private final BaselineProperties properties;
    private final LearnerProperties learners;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.MIN;

    OwnVoice(
            Baselines baselines,
            LearnerSeal seal,
            BaselineProperties properties,
            LearnerProperties learners,
            Clock clock) {
        this.baselines = baselines;
        this.seal = seal;
        this.properties = properties;
        this.learners = learners;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param usual empty when there is nothing to compare with: nobody said who speaks, the policy is OFF,
     *     or the answer was typed
     * @param unavailable whether it is empty because the earlier answers could not be looked up
     */
    public record Found(Optional<OwnUsual> usual, boolean unavailable) {
        private static final Found NOTHING = new Found(Optional.empty(), false);
        private static final Found UNAVAILABLE = new Found(Optional.empty(), true);
    }

    /**
     * Compares and counts. Safe to repeat: an answer counts once and is compared with the same each time.
     *
     * @param learnerRef the client's own name for the person; null when it gave none
     * @param voice null when there was no voice analysis: what the transcript shows is compared alone
     * @throws dev.voicecoach.platform.store.RecordingGoneException when the task was erased
     */
    public Found compare(
            RecordingId answer,
            Submission submission,
            @Nullable String learnerRef,
            Measurements measured,
            @Nullable VoiceAnalysed voice,
            Duration speech) {
        if (learnerRef == null
                || submission.getPolicy().getEmotion() == EmotionPolicy.OFF
                || submission.getInput() == AnswerInput.TYPED) {
            return Found.NOTHING;
        }
        Map<Habit, Double> values =
                speech.compareTo(properties.leastSpeech()) < 0 ? Map.of() : Habit.valuesOf(measured, voice);
        if (clock.instant().isBefore(awayUntil)) {
            return Found.UNAVAILABLE;
        }
        try {
            var learner = seal.idOf(answer.tenantId(), learnerRef);
            return new Found(
                    baselines
                            .take(answer, learner, submission.getSubmittedAt(), values)
                            .map(before -> CompareWithOwn.compare(before, values)),
                    false);
        } catch (LearnerDatabaseUnavailableException e) {
            awayUntil = clock.instant().plus(learners.retryInterval());
            return withoutEarlierAnswers(answer, e);
        } catch (SealBrokenException e) {
            return withoutEarlierAnswers(answer, e);
        }
    }

    private static Found withoutEarlierAnswers(RecordingId answer, FailureException failure) {
        log.warn("Task {} goes without the learner's earlier answers: {}", answer.taskId(), failure.getMessage());
        return Found.UNAVAILABLE;
    }
}
