package dev.voicecoach.gateway.result;

import dev.voicecoach.gateway.result.TaskResult.Provenance;
import dev.voicecoach.gateway.result.TaskResult.Work;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the parts of a result and puts them together. The only place in the gateway that sees what was said. */
@Component
public class ResultReader {
    private final TaskParts parts;
    private final RecordingSeal seal;

    ResultReader(TaskParts parts, RecordingSeal seal) {
        this.parts = parts;
        this.seal = seal;
    }

    /**
     * What there is to show; empty until the scores are there.
     *
     * @param withVoice false when the coaching went without the voice analysis, so that both tell the same
     * @param withDraft false while the task is shown as it was before the draft of its feedback, which may have come since
     * @param withFeedback likewise before its feedback; then the draft is shown, if there is one
     * @param policy what the tenant allowed about the voice, for example {@code voice_only}
     * @throws dev.voicecoach.platform.store.RecordingGoneException when the task was erased
     * @throws dev.voicecoach.platform.store.VaultUnavailableException (DEPENDENCY) when its key cannot be read now
     */
    public Optional<TaskResult> read(
            RecordingId id, boolean withVoice, boolean withDraft, boolean withFeedback, String policy) {
        var there = parts.of(id);
        var scores = open(id, there.get(EventKind.SCORES_READY), ScoresReady.class);
        if (scores == null) {
            return Optional.empty();
        }
        var transcript = open(id, there.get(EventKind.TRANSCRIPT_READY), TranscriptReady.class);
        var voice = withVoice ? open(id, there.get(EventKind.VOICE_ANALYSED), VoiceAnalysed.class) : null;
        var complete = withFeedback ? open(id, there.get(EventKind.FEEDBACK_READY), FeedbackReady.class) : null;
        var draft = withDraft && complete == null
                ? open(id, there.get(EventKind.FEEDBACK_DRAFTED), FeedbackReady.class)
                : null;
        var feedback = complete != null ? complete : draft;
        return Optional.of(new TaskResult(
                transcript == null ? null : SoundViews.transcript(transcript),
                voice == null ? null : VoiceViews.voice(voice, policy),
                ScoresViews.metrics(scores),
                ScoresViews.scores(scores),
                ScoresViews.story(scores),
                scores.getFindings(),
                ScoresViews.ownUsual(scores.getOwnUsual()),
                ScoresViews.previous(scores.getPrevious()),
                feedback == null ? FeedbackResult.PROVISIONAL : FeedbackViews.feedback(feedback, !withFeedback),
                provenance(transcript, voice, scores, feedback)));
    }

    /**
     * The transcript, as soon as it was seen here; empty until then, and when there will be none.
     *
     * @throws dev.voicecoach.platform.store.RecordingGoneException when the task was erased
     */
    public Optional<TranscriptReady> transcript(RecordingId id) {
        return Optional.ofNullable(open(id, parts.of(id).get(EventKind.TRANSCRIPT_READY), TranscriptReady.class));
    }

    /** A transcript as the API shows it. */
    public static TranscriptResult show(TranscriptReady transcript) {
        return SoundViews.transcript(transcript);
    }

    private <T extends SpecificRecord> @Nullable T open(RecordingId id, @Nullable Part part, Class<T> type) {
        return part == null || part.getFailure() != null ? null : seal.open(id, part, type);
    }

    private static Provenance provenance(
            @Nullable TranscriptReady transcript,
            @Nullable VoiceAnalysed voice,
            ScoresReady scores,
            @Nullable FeedbackReady feedback) {
        var stages = new LinkedHashMap<String, Work>();
        if (transcript != null) {
            stages.put("transcription", work(transcript.getEngine()));
        }
        if (voice != null) {
            stages.put("emotion", work(voice.getEngine()));
        }
        stages.put("scoring", new Work("rules", null, scores.getRubricVersion(), scores.getProcessingMillis()));
        if (feedback != null) {
            stages.put(
                    "coaching",
                    new Work(feedback.getProvider(), feedback.getModel(), null, feedback.getProcessingMillis()));
        }
        return new Provenance(
                stages,
                scores.getRubricVersion(),
                feedback == null ? null : feedback.getPromptVersion(),
                feedback == null ? null : feedback.getClaimsKept(),
                feedback == null ? null : feedback.getClaimsDropped(),
                feedback == null ? null : feedback.getVerifierVersion(),
                feedback == null ? Map.of() : FeedbackViews.droppedFor(feedback),
                feedback == null ? null : FeedbackViews.phrasing(feedback));
    }

    private static Work work(Engine engine) {
        return new Work(engine.getName(), engine.getModel(), engine.getVersion(), engine.getProcessingMillis());
    }
}
