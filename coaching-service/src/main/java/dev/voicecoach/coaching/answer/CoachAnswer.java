package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.assessment.AnswerFacts;
import dev.voicecoach.coaching.assessment.AssessAnswer;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.attempt.Aim;
import dev.voicecoach.coaching.attempt.LastAttempt;
import dev.voicecoach.coaching.baseline.OwnClaims;
import dev.voicecoach.coaching.baseline.OwnVoice;
import dev.voicecoach.coaching.catalog.QuestionCatalog;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Measures and scores an answer, publishes that, coaches, has every claim checked, and publishes that. What is usual for
 * the learner comes in once, before anything is published; all else is a function of what was heard. Safe to repeat: the
 * same request gives the same scores, and the gateway ignores what it has.
 */
@Component
public class CoachAnswer {
    private final RecordingSeal seal;
    private final QuestionCatalog catalog;
    private final AssessAnswer assessAnswer;
    private final Coach coach;
    private final Verifier verifier;
    private final OwnVoice ownVoice;
    private final LastAttempt lastAttempt;
    private final EventPublisher publisher;
    private final Clock clock;
    private final MeterRegistry meters;

    CoachAnswer(
            RecordingSeal seal,
            QuestionCatalog catalog,
            AssessAnswer assessAnswer,
            Coach coach,
            Verifier verifier,
            OwnVoice ownVoice,
            LastAttempt lastAttempt,
            EventPublisher publisher,
            Clock clock,
            MeterRegistry meters) {
        this.seal = seal;
        this.catalog = catalog;
        this.assessAnswer = assessAnswer;
        this.coach = coach;
        this.verifier = verifier;
        this.ownVoice = ownVoice;
        this.lastAttempt = lastAttempt;
        this.publisher = publisher;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Publishes scores.ready and then feedback.ready.
     *
     * @param request with the parts that the join found
     */
    public void coach(Envelope request) {
        var began = clock.instant();
        meters.timer("join_hop_time").record(Duration.between(request.getOccurredAt(), began));
        var heard = HeardAnswer.open(request, seal);
        var asked = AskedQuestion.of(heard.audio(), catalog);
        var assessment = assessAnswer.assess(facts(heard, asked));
        var own = compareWithOwn(request, heard, assessment);
        var last = compareWithLast(request, heard, asked, assessment);
        var to = degraded(request, asked, own, last);
        publish(
                Topic.SCORES_READY,
                EventKind.SCORES_READY,
                to,
                ScoresEvent.of(assessment, asked, own, last, millisSince(began)));

        var scored = clock.instant();
        var coached = coach.coach(assessment, heard.submission().getPolicy());
        var draft = coached.draft();
        var compared = own.usual().map(usual -> OwnClaims.addTo(draft, usual)).orElse(draft);
        var verified = verifier.verify(compared, assessment, own.usual().orElse(null));
        var feedback = FeedbackEvent.of(coached, verified, millisSince(scored));
        publish(Topic.FEEDBACK_READY, EventKind.FEEDBACK_READY, also(to, coached.degraded()), feedback);

        meters.counter("claims", "outcome", "kept", "reason", "none").increment(verified.claimsKept());
        for (var dropped : feedback.getDroppedFor()) {
            meters.counter("claims", "outcome", "dropped", "reason", dropped.getReason())
                    .increment(dropped.getCount());
        }
        meters.timer("total_processing_time")
                .record(Duration.between(heard.submission().getSubmittedAt(), clock.instant()));
    }

    private static AnswerFacts facts(HeardAnswer heard, AskedQuestion asked) {
        return new AnswerFacts(
                heard.transcript(),
                heard.voice().orElse(null),
                asked.text().orElse(null),
                heard.submission().getPolicy().getEmotion(),
                heard.submission().getInput());
    }

    private OwnVoice.Found compareWithOwn(Envelope request, HeardAnswer heard, Assessment assessment) {
        return ownVoice.compare(
                RecordingId.of(request),
                heard.submission(),
                heard.audio().getLearnerRef(),
                assessment.measured(),
                heard.voice().orElse(null),
                Duration.ofMillis(heard.transcript().getSpeechMillis()));
    }

    private LastAttempt.Found compareWithLast(
            Envelope request, HeardAnswer heard, AskedQuestion asked, Assessment assessment) {
        return lastAttempt.compare(
                RecordingId.of(request),
                heard.submission(),
                heard.audio().getLearnerRef(),
                asked.id().orElse(null),
                asked.text().orElse(null),
                assessment.scores(),
                assessment.measured(),
                assessment.gains().stream()
                        .findFirst()
                        .map(gain -> new Aim(gain.metric().id(), gain.to()))
                        .orElse(null));
    }

    private long millisSince(Instant began) {
        return Duration.between(began, clock.instant()).toMillis();
    }

    private void publish(Topic<Envelope> topic, EventKind kind, Envelope to, SpecificRecord payload) {
        publisher.publish(topic, Envelopes.answer(to, kind, seal.seal(RecordingId.of(to), kind, payload)));
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

    private static Envelope also(Envelope to, List<String> codes) {
        var degraded = new ArrayList<>(to.getDegraded());
        degraded.addAll(codes);
        return Envelope.newBuilder(to).setDegraded(degraded).build();
    }
}
