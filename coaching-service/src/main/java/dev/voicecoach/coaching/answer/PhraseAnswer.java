package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.chain.ChainCoach;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.ScoresReady;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a language model phrase the coaching of an answer whose scores and draft are published. Safe to repeat: the
 * gateway takes the first that is complete.
 */
@Component
class PhraseAnswer {
    private static final Logger log = LoggerFactory.getLogger(PhraseAnswer.class);
    /** Too many answers wait for the models; nobody is to wait for other words that long. */
    private static final String WAITED_TOO_LONG = "waited_too_long";

    private final ReadAnswer readAnswer;
    private final RecordingSeal seal;
    private final Coach coach;
    private final PublishFeedback feedback;
    private final PhrasingProperties properties;
    private final Clock clock;

    PhraseAnswer(
            ReadAnswer readAnswer,
            RecordingSeal seal,
            Coach coach,
            PublishFeedback feedback,
            PhrasingProperties properties,
            Clock clock) {
        this.readAnswer = readAnswer;
        this.seal = seal;
        this.coach = coach;
        this.feedback = feedback;
        this.properties = properties;
        this.clock = clock;
    }

    /** Publishes feedback.ready; nothing when another rubric has scored it, so that its draft stays. */
    void phrase(Envelope request) {
        var began = clock.instant();
        var part = Envelopes.part(request, EventKind.SCORES_READY)
                .orElseThrow(() -> new CoachingException.RequestIncomplete("its scores"));
        var scores = seal.open(RecordingId.of(request), part, ScoresReady.class);
        var answer = readAnswer.readAgain(request, scores);
        if (!answer.assessment().scores().rubricVersion().equals(scores.getRubricVersion())) {
            log.warn("Task {} was scored by another rubric and keeps its draft", request.getTaskId());
            return;
        }
        var policy = answer.heard().submission().getPolicy();
        var waited = Duration.between(request.getOccurredAt(), began);
        var coached = waited.compareTo(properties.patience()) > 0
                ? unphrased(coach.atOnce(answer.assessment(), policy))
                : coach.coach(answer.assessment(), policy);
        feedback.complete(request, answer, coached, scores.getOwnUsual(), began);
    }

    private static Coached unphrased(Coached coached) {
        return coached.alsoDegraded(ChainCoach.DEGRADED).after(WAITED_TOO_LONG, coached.hops(), coached.droppedFor());
    }
}
