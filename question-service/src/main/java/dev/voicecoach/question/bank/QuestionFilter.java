package dev.voicecoach.question.bank;

import org.jspecify.annotations.Nullable;

/** Which questions are wanted; a part that is null lets every question through. */
public record QuestionFilter(
        @Nullable Role role,
        @Nullable Category category,
        @Nullable Integer difficulty) {
    /** Lets every question through. */
    public static final QuestionFilter ALL = new QuestionFilter(null, null, null);

    /** Whether the question has everything that is asked for. */
    public boolean matches(Question question) {
        return (role == null || role == question.role())
                && (category == null || category == question.category())
                && (difficulty == null || difficulty == question.difficulty());
    }
}
