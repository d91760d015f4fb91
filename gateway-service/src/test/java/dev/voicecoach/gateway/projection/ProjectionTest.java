package dev.voicecoach.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.gateway.testing.Findings;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From events to what the API shows; the events are handed over by hand, the broker is in GatewayKafkaIT. */
class ProjectionTest {
    private static TestGateway gateway;
    private static RecordingEventListener listener;

    private Tenant tenant;
    private String taskId;
    private Findings findings;

    @BeforeAll
    static void start(@TempDir Path folder) {
        gateway = TestGateway.start(folder);
        listener = gateway.bean(RecordingEventListener.class);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void submit() {
        submitAs(gateway.newTenant());
    }

    private void submitAs(Tenant owner) {
        tenant = owner;
        taskId = gateway.submit(tenant);
        findings = new Findings(gateway, tenant, taskId);
    }

    @Test
    void showsAProvisionalResultAndThenTheFinalOne() {
        hear(findings.transcript(), findings.voice());
        assertThat(status()).isEqualTo("processing");
        assertThat(stages()).containsExactly("done", "done", "running");
        assertThat(task().at("/result").isNull()).isTrue();

        hear(findings.scores());
        var provisional = task().at("/result");
        assertThat(provisional.at("/feedback/provisional").asBoolean()).isTrue();
        assertThat(provisional.at("/feedback/strengths").size()).isZero();
        assertThat(provisional.at("/feedback/follow_ups").isArray()).isTrue();
        assertThat(provisional.at("/provenance/dropped_for").isEmpty()).isTrue();
        assertThat(provisional.at("/transcript/text").asString()).isNotEmpty();
        assertThat(provisional.at("/scores/overall/status").asString()).isEqualTo("scored");
        assertThat(status()).isEqualTo("processing");

        hear(findings.feedback());
        assertThat(status()).isEqualTo("completed");
        assertThat(stages()).containsExactly("done", "done", "done");
        assertThat(task().at("/completed_at").isNull()).isFalse();
        var result = task().at("/result");
        assertThat(result.at("/feedback/provisional").asBoolean()).isFalse();
        assertThat(result.at("/feedback/strengths").size()).isPositive();
        assertThat(result.at("/feedback/strengths/0/evidence").size()).isPositive();
        assertThat(result.at("/metrics/words_per_minute/unit").asString()).isNotEmpty();
        assertThat(result.at("/transcript/clean_text").asString()).isNotEmpty();
        assertThat(result.at("/transcript/fillers/0/source").asString()).isEqualTo("heard");
        assertThat(result.at("/transcript/repeats").isArray()).isTrue();
        assertThat(result.at("/transcript/pauses/0/kind").asString()).isEqualTo("before_answer");
        assertThat(result.at("/transcript/quality/snr_db").isNumber()).isTrue();
        assertThat(result.at("/transcript/quality/speech_ratio").isNumber()).isTrue();
        assertThat(result.at("/voice/policy").asString()).isEqualTo("full");
        assertThat(result.at("/voice/timeline/0/start_ms").isNumber()).isTrue();
        assertThat(result.at("/voice/summary/arousal/uncertainty").isNumber()).isTrue();
        assertThat(result.at("/own_usual/status").asString()).isEqualTo("known");
        assertThat(result.at("/own_usual/measures/pitch_range/comparison").asString())
                .isEqualTo("flatter than your usual");
        assertThat(result.at("/provenance/stages/transcription/processing_ms").isNumber())
                .isTrue();
        assertThat(result.at("/provenance/claims_kept").isNumber()).isTrue();
        assertThat(result.at("/provenance/verifier_version").asString()).isEqualTo("2");
        assertThat(result.at("/provenance/dropped_for").toString()).isEqualTo("{\"quote_not_said\":1}");
        assertThat(result.at("/scores/overall/anchor").asString()).isNotEmpty();
        assertThat(result.at("/story/0/part").asString()).isEqualTo("action");
        assertThat(result.at("/findings").toString()).isEqualTo("[\"instructions_in_answer\"]");
        assertThat(result.at("/previous/submitted_at").asString()).isEqualTo("2026-11-23T22:00:00Z");
        assertThat(result.at("/previous/scores/overall/verdict").asString()).isEqualTo("better");
        assertThat(result.at("/feedback/next_step").isString()).isTrue();
        assertThat(result.at("/feedback/drill/predicted_gain").asDouble()).isEqualTo(0.5);
        assertThat(result.at("/feedback/strengths/0/evidence/0/kind").asString())
                .isEqualTo("quote");
        assertThat(result.at("/feedback/follow_ups/0/question").asString()).isNotEmpty();
        assertThat(result.at("/feedback/rewrite/1/text").asString()).startsWith("[");
    }

    @Test
    void completesOnceWhateverCameFirst() {
        hear(findings.feedback(), findings.scores(), findings.voice());
        assertThat(status()).isEqualTo("processing");
        hear(findings.transcript());
        assertThat(status()).isEqualTo("completed");
        assertThat(task().at("/result/transcript").isNull()).isFalse();
    }

    @Test
    void theTranscriptIsThereInFourFormsBeforeTheScoresAre() {
        var path = "/v1/tasks/" + taskId + "/transcript";
        assertThat(gateway.get(tenant, path).text("/code")).isEqualTo("transcript_not_ready");
        hear(findings.transcript());
        var text = gateway.get(tenant, path).text("/text");
        assertThat(text).isNotBlank();
        assertThat(transcriptAs("text/plain").body()).isEqualTo(text + '\n');
        assertThat(transcriptAs("text/plain").header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(transcriptAs("text/vtt").body()).startsWith("WEBVTT\n\n00:00:");
        assertThat(transcriptAs("application/x-subrip;q=0.9, text/html").body()).startsWith("1\n00:00:");
        assertThat(transcriptAs("*/*").text("/text")).isEqualTo(text);
        var refused = transcriptAs("text/html");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(gateway.get(gateway.newTenant(), path).status()).isEqualTo(404);
        assertThat(gateway.get(tenant, "/v1/tasks/tsk_0000000000000000000000/transcript")
                        .text("/code"))
                .isEqualTo("task_not_found");
    }

    private TestGateway.Answer transcriptAs(String accept) {
        return gateway.send(gateway.request(tenant, "/v1/tasks/" + taskId + "/transcript")
                .header("Accept", accept)
                .GET());
    }

    @Test
    void aRepeatedEventChangesNothingAndIsCounted() {
        hear(findings.transcript());
        var before = task();
        var ignored = ignored(EventKind.TRANSCRIPT_READY);
        hear(findings.transcript());
        assertThat(task()).isEqualTo(before);
        assertThat(ignored(EventKind.TRANSCRIPT_READY)).isEqualTo(ignored + 1);
    }

    @Test
    void theFirstEndWins() {
        listener.onTaskFailed(findings.failed("transcription", FailureCode.TRANSCRIPTION_UNAVAILABLE));
        var failed = task();
        assertThat(failed.at("/status").asString()).isEqualTo("failed");
        assertThat(failed.at("/error/code").asString()).isEqualTo("transcription_unavailable");
        assertThat(failed.at("/error/detail").asString()).contains("later");
        assertThat(failed.at("/failed_at").isNull()).isFalse();
        assertThat(stages()).containsExactly("failed", "skipped", "skipped");
        hear(findings.transcript(), findings.voice(), findings.scores(), findings.feedback());
        listener.onTaskFailed(findings.failed("coaching", FailureCode.INTERNAL_PROCESSING));
        assertThat(task()).isEqualTo(failed);
    }

    @Test
    void endsAtTheSameTimeInTwoPlacesMakeOneEnd() throws Exception {
        hear(findings.transcript(), findings.voice(), findings.scores());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var feedback = threads.submit(() -> listener.onRecordingEvent(findings.feedback()));
            var failure = threads.submit(
                    () -> listener.onTaskFailed(findings.failed("coaching", FailureCode.INTERNAL_PROCESSING)));
            feedback.get();
            failure.get();
        }
        var end = status();
        assertThat(end).isIn("completed", "failed");
        assertThat(task().at("/error").isNull()).isEqualTo(end.equals("completed"));
        assertThat(gateway.database()
                        .sql("SELECT count(*) FROM gateway.task_parts WHERE tenant_id = ? AND kind = 'FEEDBACK_READY'")
                        .param(tenant.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(end.equals("completed") ? 1 : 0);
    }

    @Test
    void aDraftCanBeReadUntilTheFeedbackReplacesIt() {
        hear(findings.transcript(), findings.voice(), findings.scores());
        var scored = gateway.get(tenant, "/v1/tasks/" + taskId).header("ETag");
        hear(findings.draft());
        var drafted = gateway.get(tenant, "/v1/tasks/" + taskId);
        assertThat(drafted.header("ETag")).isNotEqualTo(scored);
        assertThat(drafted.text("/status")).isEqualTo("processing");
        assertThat(stages()).containsExactly("done", "done", "running");
        assertThat(drafted.json().at("/result/feedback/provisional").asBoolean())
                .isTrue();
        assertThat(drafted.text("/result/feedback/encouragement")).isEqualTo("A draft.");

        hear(findings.feedback());
        assertThat(status()).isEqualTo("completed");
        assertThat(task().at("/result/feedback/provisional").asBoolean(true)).isFalse();
        assertThat(task().at("/result/feedback/encouragement").asString()).isEqualTo("A clear start.");
        assertThat(task().at("/result/provenance/phrasing/route").asString()).isEqualTo("simple_answer");
    }

    @Test
    void aDraftIsTheResultWhenNobodyPhrasesIt() {
        hear(findings.transcript(), findings.voice(), findings.scores(), findings.draft());
        listener.onTaskFailed(findings.failed("coaching", FailureCode.INTERNAL_PROCESSING));
        assertThat(status()).isEqualTo("completed");
        assertThat(task().at("/degraded").toString()).isEqualTo("[\"language_model_unavailable\"]");
        assertThat(task().at("/result/feedback/provisional").asBoolean(true)).isFalse();
        assertThat(task().at("/result/feedback/encouragement").asString()).isEqualTo("A draft.");
        // What comes after the end changes nothing.
        hear(findings.feedback());
        assertThat(task().at("/result/feedback/encouragement").asString()).isEqualTo("A draft.");
    }

    @Test
    void saysThatTheVoiceIsMissing() {
        hear(findings.transcript(), findings.noVoice(), findings.scores("emotion_unavailable"), findings.feedback());
        assertThat(status()).isEqualTo("completed");
        assertThat(stages()).containsExactly("done", "unavailable", "done");
        assertThat(task().at("/degraded").toString()).isEqualTo("[\"emotion_unavailable\"]");
        assertThat(task().at("/result/voice").isMissingNode()).isTrue();
    }

    @Test
    void showsMeasurementsOnlyWhereThePolicyForbidsMore() {
        submitAs(gateway.newTenant(EmotionPolicy.VOICE_ONLY));
        hear(findings.voice(), findings.transcript(), findings.scores(), findings.feedback());
        var result = task().at("/result");
        assertThat(result.at("/voice/policy").asString()).isEqualTo("voice_only");
        assertThat(result.at("/voice/summary/pitch_range_semitones").isNumber()).isTrue();
        assertThat(result.toString()).doesNotContain("expression", "arousal", "valence", "calm");
    }

    @Test
    void showsNoVoiceWhereThePolicyForbidsOne() {
        submitAs(gateway.newTenant(EmotionPolicy.OFF));
        assertThat(stages()).containsExactly("queued", "skipped", "queued");
        hear(findings.voice(), findings.transcript(), findings.scores(), findings.feedback());
        assertThat(status()).isEqualTo("completed");
        assertThat(stages()).containsExactly("done", "skipped", "done");
        assertThat(task().at("/result/voice").isMissingNode()).isTrue();
    }

    @Test
    void completesATypedAnswerWithoutAVoice() {
        taskId = gateway.type(tenant, "{\"text\":\"I led the release.\"}").text("/id");
        findings = new Findings(gateway, tenant, taskId);
        hear(findings.typedTranscript());
        assertThat(stages()).containsExactly("done", "skipped", "running");
        hear(findings.voice(), findings.noVoice(), findings.scores(), findings.feedback());
        assertThat(status()).isEqualTo("completed");
        assertThat(stages()).containsExactly("done", "skipped", "done");
        assertThat(task().at("/degraded").isEmpty()).isTrue();
        assertThat(task().at("/audio").isNull()).isTrue();
        assertThat(task().at("/result/transcript/segments/0/text").asString()).isEqualTo("I led the release.");
        assertThat(task().at("/result/voice").isMissingNode()).isTrue();
    }

    @Test
    void whatWasTypedMakesNoSubtitles() {
        taskId = gateway.type(tenant, "{\"text\":\"I led the release.\"}").text("/id");
        hear(new Findings(gateway, tenant, taskId).typedTranscript());
        assertThat(transcriptAs("text/plain").status()).isEqualTo(200);
        assertThat(transcriptAs("text/vtt, text/plain;q=0.5").header("Content-Type"))
                .startsWith("text/plain");
        assertThat(transcriptAs("text/vtt").status()).isEqualTo(406);
        assertThat(transcriptAs("application/x-subrip").status()).isEqualTo(406);
    }

    @Test
    void theAudioGoesWhenBothHaveHeardIt() {
        hear(findings.transcript());
        assertThat(gateway.hasAudio(tenant, taskId)).isTrue();
        hear(findings.voice());
        assertThat(gateway.hasAudio(tenant, taskId)).isFalse();
        assertThat(task().at("/audio/erased_at").isNull()).isFalse();
    }

    @Test
    void theAudioGoesWithTheTranscriptWhereNoVoiceIsWanted() {
        submitAs(gateway.newTenant(EmotionPolicy.OFF));
        hear(findings.transcript());
        assertThat(gateway.hasAudio(tenant, taskId)).isFalse();
    }

    @Test
    void theAudioGoesWithTheScoresAtTheLatest() {
        hear(findings.scores());
        assertThat(gateway.hasAudio(tenant, taskId)).isFalse();
    }

    @Test
    void theAudioGoesWhenTheTaskFails() {
        listener.onTaskFailed(findings.failed("transcription", FailureCode.INTERNAL_PROCESSING));
        assertThat(gateway.hasAudio(tenant, taskId)).isFalse();
    }

    @Test
    void whatComesAfterTheErasureIsIgnored() {
        var late = List.of(findings.transcript(), findings.voice(), findings.scores(), findings.feedback());
        var failure = findings.failed("coaching", FailureCode.INTERNAL_PROCESSING);
        assertThat(gateway.delete(tenant, "/v1/tasks/" + taskId).status()).isEqualTo(204);
        var ignored = ignored(EventKind.FEEDBACK_READY);
        late.forEach(listener::onRecordingEvent);
        listener.onTaskFailed(failure);
        assertThat(ignored(EventKind.FEEDBACK_READY)).isEqualTo(ignored + 1);
        assertThat(gateway.get(tenant, "/v1/tasks/" + taskId).status()).isEqualTo(404);
        assertThat(gateway.database()
                        .sql("SELECT count(*) FROM gateway.task_parts WHERE tenant_id = ?")
                        .param(tenant.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEventOfAnotherTenantDoesNotReachTheTask() {
        var other = gateway.newTenant();
        var foreign = Envelope.newBuilder(findings.transcript())
                .setTenantId(other.id())
                .build();
        hear(foreign);
        assertThat(stages()).containsExactly("queued", "queued", "queued");
    }

    @Test
    void anEventWithoutItsPartIsUnreadable() {
        var empty = Envelope.newBuilder(findings.scores()).setParts(List.of()).build();
        assertThatThrownBy(() -> listener.onRecordingEvent(empty)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void aKindNewerThanThisVersionIsIgnored() {
        var before = task();
        hear(Envelope.newBuilder(findings.scores()).setKind(EventKind.UNKNOWN).build());
        assertThat(task()).isEqualTo(before);
    }

    @Test
    void aWaitEndsAsSoonAsTheTaskDoes() throws Exception {
        hear(findings.transcript(), findings.voice(), findings.scores());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            var waiting = threads.submit(() -> gateway.get(tenant, "/v1/tasks/" + taskId + "?wait=20"));
            gateway.awaitWaiting(1);
            hear(findings.feedback());
            assertThat(waiting.get().text("/status")).isEqualTo("completed");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aWaitWithATagEndsWithAnyChangeAlsoOneThatAnotherReplicaMade() throws Exception {
        var tag = gateway.get(tenant, "/v1/tasks/" + taskId).header("ETag");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> gateway.send(gateway.request(tenant, "/v1/tasks/" + taskId + "?wait=20")
                    .header("If-None-Match", tag)
                    .GET()));
            gateway.awaitWaiting(1);
            gateway.database()
                    .sql("UPDATE gateway.tasks SET dispatched_at = now(), version = version + 1 WHERE tenant_id = ?")
                    .param(tenant.id())
                    .update();
            assertThat(waiting.get().text("/stages/transcription/status")).isEqualTo("running");
        }
    }

    private static void hear(Envelope... events) {
        for (var event : events) {
            listener.onRecordingEvent(event);
        }
    }

    private JsonNode task() {
        return gateway.get(tenant, "/v1/tasks/" + taskId).json();
    }

    private String status() {
        return task().at("/status").asString();
    }

    private List<String> stages() {
        var stages = task().at("/stages");
        return List.of(
                stages.at("/transcription/status").asString(),
                stages.at("/emotion/status").asString(),
                stages.at("/coaching/status").asString());
    }

    private static double ignored(EventKind kind) {
        return gateway.bean(MeterRegistry.class)
                .counter("task_events_ignored", "kind", kind.name())
                .count();
    }
}
