package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares an answer with its question by meaning. One cosine says little, since some questions are near to everything;
 * so the answer is compared with other interview questions as well, and the question has to stand out. Questions and answers
 * are each seen from their own centre.
 */
final class MatchQuestion {
    private static final String STORY = "story";
    private static final String OTHER = "other";
    /** An answer speaks to its question in some clauses, and tells its story in the others. */
    private static final int NEAREST_CLAUSES = 3;

    /** A clause that is mostly question says nothing of its own. */
    private static final double MOSTLY = 0.5;

    private final Embedder embedder;
    private final MeaningClassifier kinds;
    private final Centre ofQuestions;
    private final Centre ofAnswers;
    private final List<Vector> others;

    /**
     * @param answers examples of what is said in answers
     * @param embedder of what is asked and answered
     * @param once of the examples
     */
    MatchQuestion(List<LabelledText> questions, List<LabelledText> answers, Embedder embedder, Embedder once) {
        this.embedder = embedder;
        this.kinds = MeaningClassifier.of(questions, once);
        var asked = embedded(questions, once);
        this.ofQuestions = new Centre(asked);
        this.ofAnswers = new Centre(embedded(answers, once));
        this.others = asked.stream().map(ofQuestions::seen).toList();
    }

    private static List<Vector> embedded(List<LabelledText> texts, Embedder embedder) {
        return texts.stream().map(text -> embedder.embed(text.text())).toList();
    }

    QuestionMatch match(String question, SpokenAnswer answer, List<Span> clauses, List<Vector> meanings) {
        var asked = embedder.embed(question);
        var kind = kinds.likeness(asked);
        boolean asksForStory = kind.getOrDefault(STORY, 0.0) > kind.getOrDefault(OTHER, 0.0);
        boolean namesTopic = Topic.isNamed(question);
        var echo = new Echo(question);
        var echoed = echo.in(answer, clauses);
        long newWords = echo.newWords(answer, clauses);
        var own = new ArrayList<Vector>();
        for (int i = 0; i < clauses.size(); i++) {
            if (share(echoed, clauses.get(i)) < MOSTLY) {
                own.add(meanings.get(i));
            }
        }
        double echoShare = echoed.length == 0 ? 0 : count(echoed, 0, echoed.length) / (double) echoed.length;
        if (own.isEmpty()) {
            return new QuestionMatch(asksForStory, namesTopic, echoShare, newWords, null, null);
        }
        var whole = ofAnswers.seen(own);
        var parts = own.stream().map(ofAnswers::seen).toList();
        double similarity = similarity(ofQuestions.seen(asked), parts, whole);
        var background = others.stream()
                .mapToDouble(other -> similarity(other, parts, whole))
                .toArray();
        return new QuestionMatch(
                asksForStory, namesTopic, echoShare, newWords, similarity, standing(similarity, background));
    }

    /** Half the nearest clauses, half the whole. */
    private static double similarity(Vector question, List<Vector> clauses, Vector whole) {
        var cosines = clauses.stream()
                .map(question::cosine)
                .sorted(Comparator.reverseOrder())
                .toList();
        double nearest = cosines.stream()
                .limit(NEAREST_CLAUSES)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return (nearest + question.cosine(whole)) / 2;
    }

    private static double standing(double similarity, double[] background) {
        double mean = 0;
        for (double other : background) {
            mean += other / background.length;
        }
        double squares = 0;
        for (double other : background) {
            squares += (other - mean) * (other - mean);
        }
        return (similarity - mean) / Math.sqrt(squares / (background.length - 1));
    }

    private static double share(boolean[] echoed, Span clause) {
        return count(echoed, clause.from(), clause.to()) / (double) (clause.to() - clause.from());
    }

    private static int count(boolean[] echoed, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += echoed[i] ? 1 : 0;
        }
        return count;
    }
}
