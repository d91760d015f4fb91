package dev.voicecoach.question.practice;

import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a session chooses from.
 *
 * @param role null: of every role
 * @param categories in their own order, each once; never empty
 */
record Scope(@Nullable Role role, List<Category> categories, int fromDifficulty, int toDifficulty) {
    Scope {
        categories = categories.stream().distinct().sorted().toList();
    }

    boolean matches(Question question) {
        return (role == null || role == question.role())
                && categories.contains(question.category())
                && question.difficulty() >= fromDifficulty
                && question.difficulty() <= toDifficulty;
    }

    /** The same text exactly for the same choice. */
    String key() {
        return (role == null ? "" : role.label())
                + categories.stream().map(Category::label).collect(Collectors.joining(",", ";", ";"))
                + fromDifficulty
                + '-'
                + toDifficulty;
    }
}
