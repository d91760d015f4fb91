package dev.voicecoach.coaching.attempt;

import dev.voicecoach.coaching.learner.LearnerDatabaseUnavailableException;
import dev.voicecoach.coaching.learner.LearnerProperties;
import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.SealBrokenException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.PreviousAttempt;
import dev.voicecoach.schemas.events.Submission;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares each answer with the same learner's last one to the same question, and keeps it as the next one's last. Never
 * stops the coaching: without PostgreSQL the comparison is missing, and the result says so.
 */
@Component
public class LastAttempt {
    /** What a result lacks whose learner's last attempt could not be looked up. */
    public static final String UNAVAILABLE = "previous_attempt_unavailable";

    private static final Logger log = LoggerFactory.getLogger(LastAttempt.class);

    private final Attempts attempts;
    private final LearnerSeal seal;
    private final LearnerProperties properties;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.MIN;

    LastAttempt(Attempts attempts, LearnerSeal seal, LearnerProperties properties, Clock clock) {
        this.attempts = attempts;
        this.seal = seal;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param previous empty when there is nothing to compare with
     * @param unavailable whether it is empty because it could not be looked up
     */
    public record Found(Optional<PreviousAttempt> previous, boolean unavailable) {
        private static final Found NOTHING = new Found(Optional.empty(), false);
        private static final Found UNAVAILABLE = new Found(Optional.empty(), true);
    }

    /**
     * Compares and keeps. Safe to repeat: an answer is compared with the same each time. An answer without an overall
     * score is neither compared nor kept; where the policy is OFF, nothing of the voice is.
     *
     * @param learnerRef the client's own name for the person; null when it gave none
     * @param questionId null when the question has none; then its text tells it
     * @param question null when nobody said what was asked, or its id is not known
     * @param aim what this answer's next step asks to move; null when it asks for no metric
     * @throws dev.voicecoach.platform.store.RecordingGoneException when the task was erased
     */
    public Found compare(
            RecordingId answer,
            Submission submission,
            @Nullable String learnerRef,
            @Nullable String questionId,
            @Nullable String question,
            Scores scores,
            Measurements measured,
            @Nullable Aim aim) {
        if (learnerRef == null || scores.whyNoOverall().isPresent()) {
            return Found.NOTHING;
        }
        var learner = seal.idOf(answer.tenantId(), learnerRef);
        var key = QuestionKey.of(seal, learner, questionId, question);
        if (key.isEmpty()) {
            return Found.NOTHING;
        }
        if (clock.instant().isBefore(awayUntil)) {
            return Found.UNAVAILABLE;
        }
        var withVoice = submission.getPolicy().getEmotion() != EmotionPolicy.OFF;
        var now = Attempt.of(answer.taskId(), submission.getSubmittedAt(), scores, measured, aim, withVoice);
        try {
            return new Found(
                    attempts.take(learner, key.get(), now).map(before -> CompareAttempts.compare(before, now)), false);
        } catch (LearnerDatabaseUnavailableException e) {
            awayUntil = clock.instant().plus(properties.retryInterval());
            return withoutLastAttempt(answer, e);
        } catch (SealBrokenException e) {
            return withoutLastAttempt(answer, e);
        }
    }

    private static Found withoutLastAttempt(RecordingId answer, FailureException failure) {
        log.warn("Task {} goes without the learner's last attempt: {}", answer.taskId(), failure.getMessage());
        return Found.UNAVAILABLE;
    }
}
