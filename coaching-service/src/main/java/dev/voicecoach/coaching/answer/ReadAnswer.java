package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.assessment.AnswerFacts;
import dev.voicecoach.coaching.assessment.AssessAnswer;
import dev.voicecoach.coaching.catalog.QuestionCatalog;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.ScoresReady;
import org.springframework.stereotype.Component;

/** Opens what was heard and scores it: the same each time, so it need not be carried along. */
@Component
class ReadAnswer {
    private final RecordingSeal seal;
    private final QuestionCatalog catalog;
    private final AssessAnswer assessAnswer;

    ReadAnswer(RecordingSeal seal, QuestionCatalog catalog, AssessAnswer assessAnswer) {
        this.seal = seal;
        this.catalog = catalog;
        this.assessAnswer = assessAnswer;
    }

    /** @throws dev.voicecoach.platform.store.RecordingGoneException when the task was erased */
    AssessedAnswer read(Envelope request) {
        var heard = HeardAnswer.open(request, seal);
        return assess(request, heard, AskedQuestion.of(heard.audio(), catalog));
    }

    /**
     * The same of an answer that was scored: to the question as it was then, whatever became of it in the bank.
     *
     * @throws dev.voicecoach.platform.store.RecordingGoneException when the task was erased
     */
    AssessedAnswer readAgain(Envelope request, ScoresReady scores) {
        var heard = HeardAnswer.open(request, seal);
        var now = AskedQuestion.of(heard.audio(), catalog);
        return assess(request, heard, now.asOf(scores));
    }

    private AssessedAnswer assess(Envelope request, HeardAnswer heard, AskedQuestion asked) {
        var id = RecordingId.of(request);
        var facts = new AnswerFacts(
                heard.transcript(),
                heard.voice().orElse(null),
                asked.text().orElse(null),
                heard.submission().getPolicy().getEmotion(),
                heard.submission().getInput(),
                asked.role().orElse(null),
                asked.category().orElse(null),
                id.tenantId() + '/' + id.taskId());
        return new AssessedAnswer(heard, asked, assessAnswer.assess(facts));
    }
}
