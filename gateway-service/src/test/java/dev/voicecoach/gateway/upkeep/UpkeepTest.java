package dev.voicecoach.gateway.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.projection.TaskProjection;
import dev.voicecoach.gateway.task.Progress;
import dev.voicecoach.gateway.task.Tasks;
import dev.voicecoach.gateway.testing.Findings;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.Envelope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loops are run by hand; their own next run is hours away. */
class UpkeepTest {
    private static TestGateway gateway;

    private Tenant tenant;
    private String taskId;

    @BeforeAll
    static void start(@TempDir Path folder) {
        gateway = TestGateway.start(
                folder, "voicecoach.gateway.upkeep.interval=PT5H", "voicecoach.gateway.upkeep.orphan-interval=PT5H");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void submit() {
        tenant = gateway.newTenant();
        taskId = gateway.submit(tenant);
    }

    @Test
    void failsWhatIsPastItsDeadlineAndErasesItsAudio() {
        gateway.bean(Reaper.class).run();
        assertThat(status()).isEqualTo("processing");
        set("deadline_at = now() - interval '1 second'");
        gateway.bean(Reaper.class).run();
        var task = gateway.get(tenant, "/v1/tasks/" + taskId);
        assertThat(task.text("/status")).isEqualTo("failed");
        assertThat(task.text("/error/code")).isEqualTo("deadline_exceeded");
        assertThat(gateway.hasAudio(tenant, taskId)).isFalse();
        gateway.bean(Reaper.class).run();
        assertThat(gateway.get(tenant, "/v1/tasks/" + taskId).json()).isEqualTo(task.json());
    }

    @Test
    void completesWhatHasItsFeedbackButNotAllThatWasBefore() {
        take(new Findings(gateway, tenant, taskId).feedback(), progress -> progress.coached(List.of(), Instant.now()));
        gateway.bean(Reaper.class).run();
        assertThat(status()).isEqualTo("processing");
        set("feedback_at = now() - interval '11 seconds'");
        gateway.bean(Reaper.class).run();
        var task = gateway.get(tenant, "/v1/tasks/" + taskId);
        assertThat(task.text("/status")).isEqualTo("completed");
        assertThat(task.text("/degraded/0")).isEqualTo("result_incomplete");
    }

    @Test
    void completesWithTheDraftThatNobodyPhrased() {
        var findings = new Findings(gateway, tenant, taskId);
        take(findings.transcript(), progress -> progress.transcribed(List.of(), Instant.now()));
        take(findings.voice(), progress -> progress.voiceAnalysed(true, List.of(), Instant.now()));
        take(findings.scores(), progress -> progress.scored(List.of(), Instant.now()));
        take(findings.draft(), progress -> progress.drafted(List.of(), Instant.now()));
        gateway.bean(Reaper.class).run();
        assertThat(status()).isEqualTo("processing");
        set("drafted_at = now() - interval '121 seconds'");
        gateway.bean(Reaper.class).run();
        var task = gateway.get(tenant, "/v1/tasks/" + taskId);
        assertThat(task.text("/status")).isEqualTo("completed");
        assertThat(task.text("/degraded/0")).isEqualTo("language_model_unavailable");
        assertThat(task.text("/result/feedback/encouragement")).isEqualTo("A draft.");
    }

    private void take(Envelope event, UnaryOperator<Progress> step) {
        gateway.bean(TaskProjection.class)
                .apply(
                        new RecordingId(tenant.id(), taskId),
                        (progress, deadlineAt) -> step.apply(progress),
                        event.getParts().getFirst());
    }

    @Test
    void erasesAudioThatCouldNotBeErasedWhenItWasSpent() {
        set("audio_done_at = now()");
        gateway.bean(Reaper.class).run();
        assertThat(gateway.hasAudio(tenant, taskId)).isFalse();
        assertThat(gateway.get(tenant, "/v1/tasks/" + taskId)
                        .json()
                        .at("/audio/erased_at")
                        .isNull())
                .isFalse();
    }

    @Test
    void erasesRecordingsThatHaveBeenWithoutATaskForAnHour() throws IOException {
        var orphan = new RecordingId(tenant.id(), "tsk_orphan");
        gateway.vault().create(orphan);
        try (var audio = gateway.vault().writeAudio(orphan)) {
            audio.write(new byte[100]);
        }
        var now = new Instant[] {Instant.parse("2026-11-23T20:00:00Z")};
        var janitor = new OrphanJanitor(
                gateway.vault(),
                gateway.bean(Tasks.class),
                new UpkeepProperties(
                        Duration.ofHours(1),
                        Duration.ZERO,
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1)),
                () -> now[0]);
        janitor.run();
        now[0] = now[0].plus(Duration.ofMinutes(59));
        janitor.run();
        assertThat(gateway.vault().list()).contains(orphan);
        now[0] = now[0].plus(Duration.ofMinutes(1));
        janitor.run();
        assertThat(gateway.vault().list()).doesNotContain(orphan).contains(new RecordingId(tenant.id(), taskId));
        assertThat(gateway.hasAudio(tenant, "tsk_orphan")).isFalse();
        assertThat(gateway.hasAudio(tenant, taskId)).isTrue();
    }

    private String status() {
        return gateway.get(tenant, "/v1/tasks/" + taskId).text("/status");
    }

    private void set(String assignment) {
        gateway.database()
                .sql("UPDATE gateway.tasks SET " + assignment + " WHERE tenant_id = ?")
                .param(tenant.id())
                .update();
    }
}
