package dev.voicecoach.coaching.baseline;

import dev.voicecoach.platform.givingup.GivingUp;
import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.LearnerErased;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Forgets the learners who are erased; waits for PostgreSQL as long as that takes. */
@Component
class LearnerErasedListener {
    private final Baselines baselines;
    private final MeterRegistry meters;

    LearnerErasedListener(Baselines baselines, MeterRegistry meters) {
        this.baselines = baselines;
        this.meters = meters;
    }

    @KafkaListener(id = "coaching-learners", topics = Topic.LEARNER_ERASED_NAME, containerFactory = GivingUp.DROP)
    void onLearnerErased(LearnerErased event) {
        var known = baselines.forget(new LearnerId(event.getTenantId(), event.getLearner()), event.getErasedAt());
        meters.counter("learners_erased", "known", Boolean.toString(known)).increment();
    }
}
