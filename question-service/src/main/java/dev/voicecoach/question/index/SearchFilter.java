package dev.voicecoach.question.index;

import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which questions may be found.
 *
 * @param question by role, category and difficulty
 * @param competency that an answer can show; null lets every question through
 */
public record SearchFilter(
        QuestionFilter question, @Nullable String competency) {
    /** Lets every question through. */
    public static final SearchFilter ALL = of(QuestionFilter.ALL);

    /** Whatever the competency. */
    public static SearchFilter of(QuestionFilter question) {
        return new SearchFilter(question, null);
    }

    /** Whether the question has everything that is asked for. */
    public boolean matches(Question candidate) {
        return question.matches(candidate)
                && (competency == null || candidate.competencies().contains(competency));
    }
}
