package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.attempt.Aim;
import dev.voicecoach.coaching.attempt.LastAttempt;
import dev.voicecoach.coaching.baseline.OwnVoice;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Scores an answer, publishes that, coaches, and publishes that: for good, or as a draft where a language model is to
 * phrase it, which {@link PhraseAnswer} has done. What is usual for the learner comes in once, before anything is
 * published; all else is a function of what was heard. Safe to repeat: the same request gives the same scores, and the
 * gateway ignores what it has.
 */
@Component
public class CoachAnswer {
    private final ReadAnswer readAnswer;
    private final RecordingSeal seal;
    private final Coach coach;
    private final PublishFeedback feedback;
    private final OwnVoice ownVoice;
    private final LastAttempt lastAttempt;
    private final EventPublisher publisher;
    private final Clock clock;
    private final MeterRegistry meters;

    CoachAnswer(
            ReadAnswer readAnswer,
            RecordingSeal seal,
            Coach coach,
            PublishFeedback feedback,
            OwnVoice ownVoice,
            LastAttempt lastAttempt,
            EventPublisher publisher,
            Clock clock,
            MeterRegistry meters) {
        this.readAnswer = readAnswer;
        this.seal = seal;
        this.coach = coach;
        this.feedback = feedback;
        this.ownVoice = ownVoice;
        this.lastAttempt = lastAttempt;
        this.publisher = publisher;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Publishes scores.ready and then feedback.ready, or its draft and phrasing.requested.
     *
     * @param request with the parts that the join found
     */
    public void coach(Envelope request) {
        var began = clock.instant();
        meters.timer("join_hop_time").record(Duration.between(request.getOccurredAt(), began));
        var answer = readAnswer.read(request);
        var own = compareWithOwn(request, answer);
        var last = compareWithLast(request, answer);
        var to = degraded(request, answer.asked(), own, last);
        var scores = seal.seal(
                RecordingId.of(to),
                EventKind.SCORES_READY,
                ScoresEvent.of(answer.assessment(), answer.asked(), own, last, millisSince(began)));
        publisher.publish(Topic.SCORES_READY, Envelopes.answer(to, EventKind.SCORES_READY, scores));

        var scored = clock.instant();
        var policy = answer.heard().submission().getPolicy();
        var usual = own.usual().orElse(null);
        if (coach.takesTime(answer.assessment(), policy)) {
            feedback.draft(to, answer, coach.atOnce(answer.assessment(), policy), usual, scored);
            publisher.publish(Topic.PHRASING_REQUESTED, phrasing(to, scores));
        } else {
            feedback.complete(to, answer, coach.atOnce(answer.assessment(), policy), usual, scored);
        }
    }

    private OwnVoice.Found compareWithOwn(Envelope request, AssessedAnswer answer) {
        var heard = answer.heard();
        return ownVoice.compare(
                RecordingId.of(request),
                heard.submission(),
                heard.audio().getLearnerRef(),
                answer.assessment().measured(),
                heard.voice().orElse(null),
                Duration.ofMillis(heard.transcript().getSpeechMillis()));
    }

    private LastAttempt.Found compareWithLast(Envelope request, AssessedAnswer answer) {
        return lastAttempt.compare(
                RecordingId.of(request),
                answer.heard().submission(),
                answer.heard().audio().getLearnerRef(),
                answer.asked().id().orElse(null),
                answer.asked().text().orElse(null),
                answer.assessment().scores(),
                answer.assessment().measured(),
                answer.assessment().gains().stream()
                        .findFirst()
                        .map(gain -> new Aim(gain.metric().id(), gain.to()))
                        .orElse(null));
    }

    private long millisSince(Instant began) {
        return Duration.between(began, clock.instant()).toMillis();
    }

    private Envelope phrasing(Envelope to, Part scores) {
        var parts = new ArrayList<>(to.getParts());
        parts.add(scores);
        return Envelope.newBuilder(to)
                .setKind(EventKind.PHRASING_REQUESTED)
                .setOccurredAt(clock.instant())
                .setParts(parts)
                .build();
    }

    private static Envelope degraded(
            Envelope request, AskedQuestion asked, OwnVoice.Found own, LastAttempt.Found last) {
        var degraded = new ArrayList<>(request.getDegraded());
        if (asked.isUnknown()) {
            degraded.add("question_unknown");
        }
        if (own.unavailable()) {
            degraded.add(OwnVoice.UNAVAILABLE);
        }
        if (last.unavailable()) {
            degraded.add(LastAttempt.UNAVAILABLE);
        }
        return Envelope.newBuilder(request).setDegraded(degraded).build();
    }
}
