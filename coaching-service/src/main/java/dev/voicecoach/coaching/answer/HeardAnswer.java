package dev.voicecoach.coaching.answer;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.Submission;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.Optional;

/**
 * A coaching request, opened.
 *
 * @param voice empty when the analysis never came, the policy forbids it or the answer was typed
 */
record HeardAnswer(
        Submission submission, AudioSubmitted audio, TranscriptReady transcript, Optional<VoiceAnalysed> voice) {

    static HeardAnswer open(Envelope request, RecordingSeal seal) {
        var id = RecordingId.of(request);
        var submission = Optional.ofNullable(request.getSubmission())
                .orElseThrow(() -> new CoachingException.RequestIncomplete("its submission"));
        var voice = hasVoice(submission)
                ? Envelopes.part(request, EventKind.VOICE_ANALYSED).filter(part -> part.getFailure() == null)
                : Optional.<Part>empty();
        return new HeardAnswer(
                submission,
                seal.open(id, part(request, EventKind.AUDIO_SUBMITTED), AudioSubmitted.class),
                seal.open(id, part(request, EventKind.TRANSCRIPT_READY), TranscriptReady.class),
                voice.map(part -> seal.open(id, part, VoiceAnalysed.class)));
    }

    private static boolean hasVoice(Submission submission) {
        return submission.getInput() == AnswerInput.SPOKEN
                && submission.getPolicy().getEmotion() != EmotionPolicy.OFF;
    }

    private static Part part(Envelope request, EventKind kind) {
        return Envelopes.part(request, kind)
                .orElseThrow(() -> new CoachingException.RequestIncomplete("its part " + kind));
    }

    /** Never the words: a record's own would put them into logs. */
    @Override
    public String toString() {
        return "HeardAnswer";
    }
}
