package dev.voicecoach.question.practice;

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
    private final Practice practice;
    private final MeterRegistry meters;

    LearnerErasedListener(Practice practice, MeterRegistry meters) {
        this.practice = practice;
        this.meters = meters;
    }

    @KafkaListener(id = "question-learners", topics = Topic.LEARNER_ERASED_NAME, containerFactory = GivingUp.DROP)
    void onLearnerErased(LearnerErased event) {
        var known = practice.forget(new LearnerId(event.getTenantId(), event.getLearner()));
        meters.counter("learners_erased", "known", Boolean.toString(known)).increment();
    }
}
