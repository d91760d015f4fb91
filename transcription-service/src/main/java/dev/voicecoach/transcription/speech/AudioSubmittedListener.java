package dev.voicecoach.transcription.speech;

import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.givingup.GivingUp;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Answers each {@code audio.submitted} with one {@code transcript.ready}; a second delivery gives an equal one. */
@Component
class AudioSubmittedListener {
    private final TranscribeAudio transcribeAudio;
    private final EventPublisher publisher;

    AudioSubmittedListener(TranscribeAudio transcribeAudio, EventPublisher publisher) {
        this.transcribeAudio = transcribeAudio;
        this.publisher = publisher;
    }

    @KafkaListener(
            id = "transcription",
            groupId = "${spring.application.name}",
            topics = Topic.AUDIO_SUBMITTED_NAME,
            containerFactory = GivingUp.FAIL_TASK)
    void onAudioSubmitted(Envelope event) {
        publisher.publish(Topic.TRANSCRIPT_READY, transcribeAudio.transcribe(event));
    }
}
