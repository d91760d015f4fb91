package dev.voicecoach.question.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Banks for the tests of other features. */
public final class Banks {
    private Banks() {}

    /** The one that we ship. */
    public static QuestionBank shared() {
        try {
            return new BankConfiguration().questionBank(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static QuestionBank of(Question... questions) {
        return new QuestionBank(List.of(questions));
    }

    public static Question question(Role role, String slug, Category category, int difficulty, String text) {
        return new Question(
                Question.idOf(role, slug),
                text,
                role,
                category,
                difficulty,
                List.of("problem_solving"),
                List.of("Says what was done.", "Says what came of it."),
                List.of("What else did you try?", "What would you change?"),
                List.of());
    }
}
