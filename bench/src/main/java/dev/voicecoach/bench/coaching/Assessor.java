package dev.voicecoach.bench.coaching;

import ai.onnxruntime.OrtException;
import dev.voicecoach.coaching.assessment.AnswerFacts;
import dev.voicecoach.coaching.assessment.AssessAnswer;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import org.jspecify.annotations.Nullable;

/** Assesses answers, and has what is said of them checked, as coaching-service does, under the policy VOICE_ONLY. Thread safe. */
final class Assessor implements AutoCloseable {
    private final MiniLmEmbedder embedder;
    private final AssessAnswer assessAnswer;
    private final Verifier verifier;

    private Assessor(MiniLmEmbedder embedder) {
        this.embedder = embedder;
        this.assessAnswer = new AssessAnswer(embedder);
        this.verifier = new Verifier(embedder);
    }

    /** One with a model of its own, as in coaching-service. */
    static Assessor load() {
        return new Assessor(new MiniLmEmbedder());
    }

    /** Reads claims with the same model. */
    Verifier verifier() {
        return verifier;
    }

    Embedder embedder() {
        return embedder;
    }

    /** A written answer, spoken steadily in an ordinary voice. */
    Assessed spoken(String text, @Nullable String question) {
        var transcript = Speaking.steadily(text);
        return assess(transcript, SteadyVoice.of(transcript), question, AnswerInput.SPOKEN);
    }

    /**
     * One answer.
     *
     * @param voice null when there is no analysis
     * @param question null when nobody said
     */
    Assessed assess(
            TranscriptReady transcript, @Nullable VoiceAnalysed voice, @Nullable String question, AnswerInput input) {
        return new Assessed(
                assessAnswer.assess(new AnswerFacts(transcript, voice, question, EmotionPolicy.VOICE_ONLY, input)));
    }

    @Override
    public void close() {
        try {
            embedder.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model does not close", e);
        }
    }
}
