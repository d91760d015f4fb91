package dev.voicecoach.coaching.answer;

import dev.voicecoach.platform.givingup.GivingUp;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Has answers phrased that are scored, beside those that are being scored: a model takes seconds, and nobody's scores are
 * to wait for that. Giving up on one leaves its task the draft,
 * which the gateway takes for the feedback after a while.
 */
@Component
class PhrasingRequestedListener {
    private final PhraseAnswer phraseAnswer;

    PhrasingRequestedListener(PhraseAnswer phraseAnswer) {
        this.phraseAnswer = phraseAnswer;
    }

    @KafkaListener(
            id = "phrasing",
            groupId = "${spring.application.name}-phrasing",
            topics = Topic.PHRASING_REQUESTED_NAME,
            concurrency = "#{@phrasingConcurrency}",
            containerFactory = GivingUp.DROP)
    void onPhrasingRequested(Envelope event) {
        phraseAnswer.phrase(event);
    }
}
