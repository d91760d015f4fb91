package dev.voicecoach.emotion.voice;

import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.givingup.GivingUp;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Answers each {@code audio.submitted} with one {@code voice.analysed}, or with nothing where the tenant wants none; a
 * second delivery gives an equal one. Giving up on one lets its task go on without.
 */
@Component
class AudioSubmittedListener {
    private final AnalyseVoice analyseVoice;
    private final EventPublisher publisher;

    AudioSubmittedListener(AnalyseVoice analyseVoice, EventPublisher publisher) {
        this.analyseVoice = analyseVoice;
        this.publisher = publisher;
    }

    @KafkaListener(
            id = "emotion",
            groupId = "${spring.application.name}",
            topics = Topic.AUDIO_SUBMITTED_NAME,
            containerFactory = GivingUp.DEGRADE)
    void onAudioSubmitted(Envelope event) {
        analyseVoice.analyse(event).ifPresent(analysed -> publisher.publish(Topic.VOICE_ANALYSED, analysed));
    }
}
