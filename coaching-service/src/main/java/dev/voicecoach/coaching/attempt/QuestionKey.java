package dev.voicecoach.coaching.attempt;

import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.platform.sealing.LearnerSeal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which question, told so that the database cannot: a keyed hash, and another one for each learner. */
final class QuestionKey {
    private QuestionKey() {}

    /**
     * The same for the same id, or without an id for the same words whatever their case and punctuation.
     *
     * @return 64 hexadecimal digits; empty when nobody said what was asked
     */
    static Optional<String> of(
            LearnerSeal seal, LearnerId learner, @Nullable String questionId, @Nullable String question) {
        if (questionId != null) {
            return Optional.of(hash(seal, learner, "id\n" + questionId));
        }
        var words = question == null ? "" : normalised(question);
        return words.isEmpty() ? Optional.empty() : Optional.of(hash(seal, learner, "text\n" + words));
    }

    /** With the learner's hash in it, it is the name of nobody. */
    private static String hash(LearnerSeal seal, LearnerId learner, String question) {
        return seal.idOf(learner.tenantId(), "\nquestion\n" + learner.hash() + '\n' + question)
                .hash();
    }

    private static String normalised(String question) {
        return Normalizer.normalize(question, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
