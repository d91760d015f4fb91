package dev.voicecoach.bench.pipeline;

import dev.voicecoach.bench.statistics.Sample;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each step from the upload to the completed task takes, in milliseconds. */
final class Hops {
    /** Finds the times of a task's event. */
    @FunctionalInterface
    interface Events {
        Optional<EventTimes.Times> of(String taskId, Topic<Envelope> topic);
    }

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private int incomplete;

    /** Adds one task's way; one without all its events is only counted. */
    void add(Submission submission, Events events) {
        var audio = of(submission, events, Topic.AUDIO_SUBMITTED);
        var transcript = of(submission, events, Topic.TRANSCRIPT_READY);
        var voice = of(submission, events, Topic.VOICE_ANALYSED);
        var requested = of(submission, events, Topic.COACHING_REQUESTED);
        var scores = of(submission, events, Topic.SCORES_READY);
        var feedback = of(submission, events, Topic.FEEDBACK_READY);
        if (audio == null
                || transcript == null
                || voice == null
                || requested == null
                || scores == null
                || feedback == null) {
            incomplete++;
            return;
        }
        var bothHalves = transcript.madeAt().isAfter(voice.madeAt()) ? transcript.madeAt() : voice.madeAt();
        note("upload -> accepted (read, decode, seal, commit)", submission.sentAt(), audio.submittedAt());
        note("accepted -> audio.submitted (outbox)", audio.submittedAt(), audio.madeAt());
        note("audio.submitted -> transcript.ready", audio.madeAt(), transcript.madeAt());
        note("  beyond the transcriber", audio.madeAt().plus(submission.transcription()), transcript.madeAt());
        note("audio.submitted -> voice.analysed", audio.madeAt(), voice.madeAt());
        note("  beyond the analyser", audio.madeAt().plus(submission.emotion()), voice.madeAt());
        note("both halves -> coaching.requested (join)", bothHalves, requested.madeAt());
        note("coaching.requested -> visible (exactly-once commit)", requested.madeAt(), requested.seenAt());
        note("coaching.requested -> scores.ready", requested.madeAt(), scores.madeAt());
        note("scores.ready -> feedback.ready", scores.madeAt(), feedback.madeAt());
        note("feedback.ready -> seen completed", feedback.madeAt(), submission.completedAt());
    }

    private static EventTimes.@Nullable Times of(Submission submission, Events events, Topic<Envelope> topic) {
        return events.of(submission.taskId(), topic).orElse(null);
    }

    private void note(String hop, Instant from, Instant to) {
        millis.computeIfAbsent(hop, name -> new ArrayList<>())
                .add(Duration.between(from, to).toNanos() / 1e6);
    }

    /** A line for each hop with its median and 95th percentile. */
    String table() {
        var text = new StringBuilder();
        millis.forEach((hop, values) -> {
            var sample = Sample.of(values);
            text.append(
                    String.format(Locale.ROOT, "  %-54s %7.0f %7.0f%n", hop, sample.median(), sample.quantile(0.95)));
        });
        if (incomplete > 0) {
            text.append("  (").append(incomplete).append(" tasks without all their events are left out)\n");
        }
        return text.toString();
    }
}
