package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.attempt.LastAttempt;
import dev.voicecoach.coaching.baseline.OwnClaims;
import dev.voicecoach.coaching.baseline.OwnVoice;
import dev.voicecoach.coaching.catalog.QuestionCatalog;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.CoachingBrief;
import dev.voicecoach.coaching.feedback.Verifier;
import dev.voicecoach.coaching.metrics.MeasureAnswer;
import dev.voicecoach.coaching.scores.ScoreAnswer;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.Metric;
import dev.voicecoach.schemas.events.QualityFlag;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.TranscriptReady;
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
    /** BCP 47. */
    private static final String UNDETERMINED = "und";

    private final RecordingSeal seal;
    private final QuestionCatalog catalog;
    private final Coach coach;
    private final OwnVoice ownVoice;
    private final LastAttempt lastAttempt;
    private final EventPublisher publisher;
    private final Clock clock;
    private final MeterRegistry meters;

    CoachAnswer(
            RecordingSeal seal,
            QuestionCatalog catalog,
            Coach coach,
            OwnVoice ownVoice,
            LastAttempt lastAttempt,
            EventPublisher publisher,
            Clock clock,
            MeterRegistry meters) {
        this.seal = seal;
        this.catalog = catalog;
        this.coach = coach;
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
        var brief = score(heard, asked);
        var own = compareWithOwn(request, heard, brief);
        var last = compareWithLast(request, heard, asked, brief);
        var to = degraded(request, asked, own, last);
        publish(Topic.SCORES_READY, EventKind.SCORES_READY, to, scoresReady(heard, brief, asked, own, last, began));

        var scored = clock.instant();
        var draft = coach.coach(brief);
        var compared = own.usual().map(usual -> OwnClaims.addTo(draft, usual)).orElse(draft);
        var verified = Verifier.verify(compared, brief, own.usual().orElse(null));
        publish(Topic.FEEDBACK_READY, EventKind.FEEDBACK_READY, to, feedbackReady(verified, scored));

        meters.counter("claims", "outcome", "kept", "reason", "none").increment(verified.claimsKept());
        for (var dropped : verified.droppedFor()) {
            meters.counter("claims", "outcome", "dropped", "reason", dropped.getReason())
                    .increment(dropped.getCount());
        }
        meters.timer("total_processing_time")
                .record(Duration.between(heard.submission().getSubmittedAt(), clock.instant()));
    }

    private static CoachingBrief score(HeardAnswer heard, AskedQuestion asked) {
        var answer = SpokenAnswer.of(heard.transcript());
        var measured =
                MeasureAnswer.measure(answer, heard.transcript(), heard.voice().orElse(null));
        var scores = ScoreAnswer.score(
                answer,
                languageOf(heard.transcript()),
                measured,
                asked.text().orElse(null),
                heard.submission().getPolicy().getEmotion(),
                heard.voice().isPresent());
        return new CoachingBrief(
                answer,
                measured,
                scores,
                heard.submission().getPolicy().getEmotion(),
                asked.text().orElse(null));
    }

    private OwnVoice.Found compareWithOwn(Envelope request, HeardAnswer heard, CoachingBrief brief) {
        return ownVoice.compare(
                RecordingId.of(request),
                heard.submission(),
                heard.audio().getLearnerRef(),
                brief.measured(),
                heard.voice().orElse(null),
                Duration.ofMillis(heard.transcript().getSpeechMillis()));
    }

    private LastAttempt.Found compareWithLast(
            Envelope request, HeardAnswer heard, AskedQuestion asked, CoachingBrief brief) {
        return lastAttempt.compare(
                RecordingId.of(request),
                heard.submission(),
                heard.audio().getLearnerRef(),
                asked.id().orElse(null),
                asked.text().orElse(null),
                brief.scores(),
                brief.measured(),
                null);
    }

    /** What was spoken as far as it can be told: undetermined when the words do not look like the engine's language. */
    private static String languageOf(TranscriptReady transcript) {
        var quality = transcript.getQuality();
        return quality != null && quality.getFlags().contains(QualityFlag.OTHER_LANGUAGE)
                ? UNDETERMINED
                : transcript.getLanguage();
    }

    private ScoresReady scoresReady(
            HeardAnswer heard,
            CoachingBrief brief,
            AskedQuestion asked,
            OwnVoice.Found own,
            LastAttempt.Found last,
            Instant began) {
        return new ScoresReady(
                metrics(heard, brief),
                brief.scores().overall(),
                brief.scores().dimensions(),
                Scores.rubricVersion(),
                asked.id().orElse(null),
                asked.text().orElse(null),
                millisSince(began),
                own.usual().orElse(null),
                List.of(),
                List.of(),
                last.previous().orElse(null));
    }

    /** Where the tenant wants no analysis of voices, there is no such metric, not even one without a value. */
    private static List<Metric> metrics(HeardAnswer heard, CoachingBrief brief) {
        var withVoice = heard.submission().getPolicy().getEmotion() != EmotionPolicy.OFF;
        return brief.measured().onTheWire().stream()
                .filter(metric -> withVoice || !metric.getSource().equals("voice"))
                .toList();
    }

    private FeedbackReady feedbackReady(Verifier.Verified verified, Instant began) {
        var coaching = verified.coaching();
        return new FeedbackReady(
                coaching.strengths(),
                coaching.improvements(),
                coaching.suggestions(),
                coaching.nextStep(),
                coaching.encouragement(),
                coach.provider(),
                null,
                coach.version(),
                verified.claimsKept(),
                verified.claimsDropped(),
                millisSince(began),
                coaching.drill(),
                coaching.acknowledgement(),
                coaching.followUps(),
                coaching.rewrite(),
                Verifier.VERSION,
                verified.droppedFor());
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
}
