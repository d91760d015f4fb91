package dev.voicecoach.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.bench.pipeline.EventTimes.Times;
import dev.voicecoach.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HopsTest {
    private static final Instant SENT = Instant.parse("2026-11-23T10:00:00Z");
    private static final Submission SUBMISSION = new Submission(
            "tsk_1",
            SENT,
            Duration.ofMillis(120),
            Duration.ofMillis(1000),
            Duration.ofMillis(500),
            Duration.ofMillis(90));

    private final Map<String, Times> events = new HashMap<>();

    @Test
    void givesEachStepItsTime() {
        event(Topic.AUDIO_SUBMITTED_NAME, 110);
        event(Topic.TRANSCRIPT_READY_NAME, 650);
        event(Topic.VOICE_ANALYSED_NAME, 230);
        event(Topic.COACHING_REQUESTED_NAME, 660);
        event(Topic.SCORES_READY_NAME, 800);
        event(Topic.FEEDBACK_READY_NAME, 840);
        var hops = new Hops();

        hops.add(SUBMISSION, (taskId, topic) -> Optional.ofNullable(events.get(topic.name())));

        assertThat(hops.table().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "upload -> accepted (read, decode, seal, commit) | 100 | 100",
                        "accepted -> audio.submitted (outbox) | 10 | 10",
                        "audio.submitted -> transcript.ready | 540 | 540",
                        "beyond the transcriber | 40 | 40",
                        "audio.submitted -> voice.analysed | 120 | 120",
                        "beyond the analyser | 30 | 30",
                        "both halves -> coaching.requested (join) | 10 | 10",
                        "coaching.requested -> visible (exactly-once commit) | 5 | 5",
                        "coaching.requested -> scores.ready | 140 | 140",
                        "scores.ready -> feedback.ready | 40 | 40",
                        "feedback.ready -> seen completed | 160 | 160");
    }

    @Test
    void leavesATaskOutWhoseEventsWereNotSeen() {
        event(Topic.AUDIO_SUBMITTED_NAME, 110);
        var hops = new Hops();

        hops.add(SUBMISSION, (taskId, topic) -> Optional.ofNullable(events.get(topic.name())));

        assertThat(hops.table()).isEqualTo("  (1 tasks without all their events are left out)\n");
    }

    private void event(String topic, long madeAfterMillis) {
        var madeAt = SENT.plusMillis(madeAfterMillis);
        events.put(topic, new Times(SENT.plusMillis(100), madeAt, madeAt.plusMillis(5)));
    }
}
