package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.baseline.OwnClaims;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.OwnUsual;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has every claim of a coaching checked, whoever phrased it, and publishes what is left. */
@Component
class PublishFeedback {
    private final Verifier verifier;
    private final RecordingSeal seal;
    private final EventPublisher publisher;
    private final Clock clock;
    private final MeterRegistry meters;

    PublishFeedback(
            Verifier verifier, RecordingSeal seal, EventPublisher publisher, Clock clock, MeterRegistry meters) {
        this.verifier = verifier;
        this.seal = seal;
        this.publisher = publisher;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * For somebody to read until there is more.
     *
     * @param own what is usual for the learner; null when it is not known
     * @param began when this coaching was begun
     */
    void draft(Envelope to, AssessedAnswer answer, Coached coached, @Nullable OwnUsual own, Instant began) {
        publish(EventKind.FEEDBACK_DRAFTED, to, coached, checked(answer, coached, own, began));
    }

    /** As {@link #draft}, for good. */
    void complete(Envelope to, AssessedAnswer answer, Coached coached, @Nullable OwnUsual own, Instant began) {
        var feedback = checked(answer, coached, own, began);
        publish(EventKind.FEEDBACK_READY, to, coached, feedback);
        meters.counter("claims", "outcome", "kept", "reason", "none").increment(feedback.getClaimsKept());
        for (var dropped : feedback.getDroppedFor()) {
            meters.counter("claims", "outcome", "dropped", "reason", dropped.getReason())
                    .increment(dropped.getCount());
        }
        var submittedAt = answer.heard().submission().getSubmittedAt();
        meters.timer("total_processing_time").record(Duration.between(submittedAt, clock.instant()));
    }

    private FeedbackReady checked(AssessedAnswer answer, Coached coached, @Nullable OwnUsual own, Instant began) {
        var draft = own == null ? coached.draft() : OwnClaims.addTo(coached.draft(), own);
        var verified = verifier.verify(draft, answer.assessment(), own);
        return FeedbackEvent.of(
                coached, verified, Duration.between(began, clock.instant()).toMillis());
    }

    private void publish(EventKind kind, Envelope to, Coached coached, FeedbackReady feedback) {
        var part = seal.seal(RecordingId.of(to), kind, feedback);
        publisher.publish(Topic.FEEDBACK_READY, Envelopes.answer(to, kind, part, coached.degraded()));
    }
}
