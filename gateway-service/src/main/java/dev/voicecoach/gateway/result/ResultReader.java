package dev.voicecoach.gateway.result;

import dev.voicecoach.gateway.result.TaskResult.Claim;
import dev.voicecoach.gateway.result.TaskResult.Evidence;
import dev.voicecoach.gateway.result.TaskResult.Feedback;
import dev.voicecoach.gateway.result.TaskResult.Metric;
import dev.voicecoach.gateway.result.TaskResult.OwnMeasure;
import dev.voicecoach.gateway.result.TaskResult.Provenance;
import dev.voicecoach.gateway.result.TaskResult.Score;
import dev.voicecoach.gateway.result.TaskResult.Scores;
import dev.voicecoach.gateway.result.TaskResult.Work;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.OwnUsual;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.LinkedHashMap;
import java.util.List;
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
     * @param withFeedback false while the task is shown as it was before its feedback, which may have come since
     * @param policy what the tenant allowed about the voice, for example {@code voice_only}
     * @throws dev.voicecoach.platform.store.RecordingGoneException when the task was erased
     * @throws dev.voicecoach.platform.store.VaultUnavailableException (DEPENDENCY) when its key cannot be read now
     */
    public Optional<TaskResult> read(RecordingId id, boolean withVoice, boolean withFeedback, String policy) {
        var there = parts.of(id);
        var scores = open(id, there.get(EventKind.SCORES_READY), ScoresReady.class);
        if (scores == null) {
            return Optional.empty();
        }
        var transcript = open(id, there.get(EventKind.TRANSCRIPT_READY), TranscriptReady.class);
        var voice = withVoice ? open(id, there.get(EventKind.VOICE_ANALYSED), VoiceAnalysed.class) : null;
        var feedback = withFeedback ? open(id, there.get(EventKind.FEEDBACK_READY), FeedbackReady.class) : null;
        return Optional.of(new TaskResult(
                transcript == null ? null : SoundViews.transcript(transcript),
                voice == null ? null : VoiceViews.voice(voice, policy),
                metrics(scores),
                scores(scores),
                ownUsual(scores.getOwnUsual()),
                feedback == null
                        ? new Feedback(true, List.of(), List.of(), List.of(), null, null)
                        : new Feedback(
                                false,
                                claims(feedback.getStrengths()),
                                claims(feedback.getImprovements()),
                                claims(feedback.getSuggestions()),
                                feedback.getNextStep(),
                                feedback.getEncouragement()),
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
    public static TaskResult.Transcript show(TranscriptReady transcript) {
        return SoundViews.transcript(transcript);
    }

    private <T extends SpecificRecord> @Nullable T open(RecordingId id, @Nullable Part part, Class<T> type) {
        return part == null || part.getFailure() != null ? null : seal.open(id, part, type);
    }

    private static Map<String, Metric> metrics(ScoresReady scores) {
        var metrics = new LinkedHashMap<String, Metric>();
        for (var metric : scores.getMetrics()) {
            metrics.put(
                    metric.getId(),
                    new Metric(
                            metric.getValue(),
                            metric.getUnit(),
                            metric.getSource(),
                            metric.getUsualLow(),
                            metric.getUsualHigh()));
        }
        return metrics;
    }

    private static Scores scores(ScoresReady scores) {
        var dimensions = new LinkedHashMap<String, Score>();
        for (var score : scores.getDimensions()) {
            dimensions.put(score.getDimension(), score(score));
        }
        return new Scores(score(scores.getOverall()), dimensions);
    }

    private static TaskResult.@Nullable OwnUsual ownUsual(@Nullable OwnUsual own) {
        if (own == null) {
            return null;
        }
        var measures = new LinkedHashMap<String, OwnMeasure>();
        for (var measure : own.getMeasures()) {
            measures.put(
                    measure.getName(),
                    new OwnMeasure(
                            measure.getValue(),
                            measure.getUnit(),
                            measure.getUsualLow(),
                            measure.getUsualHigh(),
                            measure.getComparison()));
        }
        return new TaskResult.OwnUsual(
                own.getAnswers() < own.getAnswersNeeded() ? "not_known_yet" : "known",
                own.getAnswers(),
                own.getAnswersNeeded(),
                measures);
    }

    private static Score score(dev.voicecoach.schemas.events.Score score) {
        return new Score(score.getStatus(), score.getValue(), score.getMargin(), score.getReason());
    }

    private static List<Claim> claims(List<dev.voicecoach.schemas.events.Claim> claims) {
        return claims.stream()
                .map(claim -> new Claim(
                        claim.getDimension(),
                        claim.getText(),
                        claim.getEvidence().stream()
                                .map(evidence -> new Evidence(
                                        evidence.getMetricId(),
                                        evidence.getMetricValue(),
                                        evidence.getQuote(),
                                        evidence.getStartMillis(),
                                        evidence.getEndMillis()))
                                .toList()))
                .toList();
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
                feedback == null ? null : feedback.getClaimsDropped());
    }

    private static Work work(Engine engine) {
        return new Work(engine.getName(), engine.getModel(), engine.getVersion(), engine.getProcessingMillis());
    }
}
