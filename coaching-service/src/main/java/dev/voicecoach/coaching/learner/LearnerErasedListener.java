package dev.voicecoach.coaching.learner;

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
    private final LearnerErasures erasures;
    private final MeterRegistry meters;

    LearnerErasedListener(LearnerErasures erasures, MeterRegistry meters) {
        this.erasures = erasures;
        this.meters = meters;
    }

    @KafkaListener(id = "coaching-learners", topics = Topic.LEARNER_ERASED_NAME, containerFactory = GivingUp.DROP)
    void onLearnerErased(LearnerErased event) {
        var known = erasures.forget(new LearnerId(event.getTenantId(), event.getLearner()), event.getErasedAt());
        meters.counter("learners_erased", "known", Boolean.toString(known)).increment();
    }
}
