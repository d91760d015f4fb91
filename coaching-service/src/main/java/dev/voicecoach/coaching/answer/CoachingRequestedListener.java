package dev.voicecoach.coaching.answer;

import dev.voicecoach.platform.givingup.GivingUp;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Coaches each answer that the join has put together; giving up on one fails its task. */
@Component
class CoachingRequestedListener {
    private final CoachAnswer coachAnswer;

    CoachingRequestedListener(CoachAnswer coachAnswer) {
        this.coachAnswer = coachAnswer;
    }

    @KafkaListener(
            id = "coaching",
            groupId = "${spring.application.name}",
            topics = Topic.COACHING_REQUESTED_NAME,
            containerFactory = GivingUp.FAIL_TASK)
    void onCoachingRequested(Envelope event) {
        coachAnswer.coach(event);
    }
}
