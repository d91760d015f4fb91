package dev.voicecoach.question.tailored;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which of a question's competencies a phrase is about. */
@Component
class CompetencyNames {
    private final Map<String, Vector> vectors;

    CompetencyNames(QuestionBank bank, Embedder embedder) {
        vectors = bank.questions().stream()
                .flatMap(question -> question.competencies().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> embedder.embed(name.replace('_', ' '))));
    }

    /** The one whose name is nearest to the phrase; of equally near ones the first that the question names. */
    String nearest(Vector phrase, Question question) {
        return question.competencies().stream()
                .max(Comparator.comparingDouble(
                        name -> Objects.requireNonNull(vectors.get(name)).cosine(phrase)))
                .orElseThrow(() -> new IllegalStateException(question.id() + " has no competency"));
    }
}
