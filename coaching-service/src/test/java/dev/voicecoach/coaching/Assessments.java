package dev.voicecoach.coaching;

import dev.voicecoach.coaching.assessment.AnswerFacts;
import dev.voicecoach.coaching.assessment.AssessAnswer;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import org.jspecify.annotations.Nullable;

/** Answers assessed as the service does it, with the real model. */
public final class Assessments {
    public static final MiniLmEmbedder EMBEDDER = new MiniLmEmbedder();

    /** One for all tests: making one embeds the examples. */
    public static final AssessAnswer ASSESS = new AssessAnswer(EMBEDDER);

    /** Likewise one for all. */
    public static final Verifier VERIFIER = new Verifier(EMBEDDER);

    private Assessments() {}

    /** Spoken, with a usual voice, policy FULL, no question. */
    public static Assessment of(String text) {
        return of(Answers.spoken(text));
    }

    public static Assessment of(TranscriptReady transcript) {
        return of(transcript, Answers.voice(), null, EmotionPolicy.FULL);
    }

    /** With the voice that this policy allows. */
    public static Assessment of(TranscriptReady transcript, EmotionPolicy emotion) {
        return of(transcript, emotion == EmotionPolicy.OFF ? null : Answers.voice(), null, emotion);
    }

    public static Assessment asked(String question, String text) {
        return of(Answers.spoken(text), Answers.voice(), question, EmotionPolicy.FULL);
    }

    public static Assessment of(
            TranscriptReady transcript,
            @Nullable VoiceAnalysed voice,
            @Nullable String question,
            EmotionPolicy emotion) {
        return ASSESS.assess(new AnswerFacts(transcript, voice, question, emotion, AnswerInput.SPOKEN));
    }

    /** Typed: no times and no voice. */
    public static Assessment typed(String question, String text) {
        return ASSESS.assess(
                new AnswerFacts(Answers.typed(text), null, question, EmotionPolicy.FULL, AnswerInput.TYPED));
    }
}
