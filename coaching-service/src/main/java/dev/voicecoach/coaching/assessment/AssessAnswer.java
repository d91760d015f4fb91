package dev.voicecoach.coaching.assessment;

import dev.voicecoach.coaching.content.ReadContent;
import dev.voicecoach.coaching.metrics.MeasureAnswer;
import dev.voicecoach.coaching.scores.Circumstances;
import dev.voicecoach.coaching.scores.Drills;
import dev.voicecoach.coaching.scores.Rubric;
import dev.voicecoach.coaching.scores.ScoreAnswer;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.platform.embedding.Embedder;

/**
 * Reads, measures and scores an answer. The same facts give the same assessment on the same machine. Thread safe; making
 * one takes about a second.
 */
public final class AssessAnswer {
    private final ReadContent readContent;
    private final ScoreAnswer scoreAnswer;
    private final Drills drills;

    public AssessAnswer(Embedder embedder) {
        var rubric = Rubric.load();
        this.readContent = new ReadContent(embedder);
        this.scoreAnswer = new ScoreAnswer(rubric);
        this.drills = new Drills(rubric);
    }

    public Assessment assess(AnswerFacts facts) {
        var answer = SpokenAnswer.of(facts.transcript());
        var content = readContent.read(answer, facts.question());
        var measured = MeasureAnswer.measure(answer, facts.transcript(), content, facts.voice(), facts.input());
        var question = content.question();
        var circumstances = new Circumstances(
                facts.input(),
                facts.emotion(),
                facts.voice() != null,
                facts.isEnglish(),
                content.distressed(),
                question != null,
                question != null && question.asksForStory(),
                question != null && question.namesTopic());
        return new Assessment(
                facts,
                answer,
                content,
                measured,
                scoreAnswer.score(measured, circumstances),
                drills.of(measured, circumstances));
    }
}
