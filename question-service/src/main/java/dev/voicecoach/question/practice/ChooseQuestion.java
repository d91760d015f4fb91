package dev.voicecoach.question.practice;

import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Question;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Says which question comes next: one that was not asked in this cycle, of the category that was asked least; the rest
 * is chance, the same for the same seed. Pure. What is known of a learner's ability (an item response model) would
 * choose here, among the same questions.
 */
final class ChooseQuestion {
    private ChooseQuestion() {}

    /**
     * The question that comes next.
     *
     * @param newCycle whether all had been asked, so that they begin anew
     * @param reason one sentence for the learner
     */
    record Choice(Question question, boolean newCycle, String reason) {}

    /**
     * @param scope what may be asked, in a fixed order; not empty
     * @param asked ids of what was asked in this cycle, the latest last; others than those of the scope do not count
     */
    static Choice choose(List<Question> scope, List<String> asked, long seed) {
        var gone = Set.copyOf(asked);
        var left =
                scope.stream().filter(question -> !gone.contains(question.id())).toList();
        if (!left.isEmpty()) {
            return choose(scope, gone, left, false, seed);
        }
        var others = scope.stream()
                .filter(question -> !question.id().equals(asked.getLast()))
                .toList();
        return choose(scope, Set.of(), others.isEmpty() ? scope : others, true, seed);
    }

    private static Choice choose(
            List<Question> scope, Set<String> gone, List<Question> left, boolean newCycle, long seed) {
        var chance = new SplittableRandom(seed);
        var categories =
                left.stream().map(Question::category).distinct().sorted().toList();
        var least = categories.stream()
                .mapToLong(category -> count(scope, gone, category))
                .min()
                .orElseThrow();
        var category = any(
                categories.stream()
                        .filter(candidate -> count(scope, gone, candidate) == least)
                        .toList(),
                chance);
        var question = any(
                left.stream()
                        .filter(candidate -> candidate.category() == category)
                        .toList(),
                chance);
        return new Choice(question, newCycle, reason(scope, left, categories.size(), category, least, newCycle));
    }

    private static long count(List<Question> scope, Set<String> gone, Category category) {
        return scope.stream()
                .filter(question -> question.category() == category && gone.contains(question.id()))
                .count();
    }

    private static <T> T any(List<T> items, SplittableRandom chance) {
        return items.get(chance.nextInt(items.size()));
    }

    private static String reason(
            List<Question> scope,
            List<Question> left,
            int categories,
            Category category,
            long least,
            boolean newCycle) {
        if (newCycle) {
            return "All " + scope.size() + " questions of this choice had been asked, so a new cycle begins.";
        }
        if (categories == 1) {
            return "It is one of " + left.size() + " questions of this choice that were not asked in this cycle.";
        }
        return "No category with questions left was asked less often in this cycle than " + category.label()
                + ", which was asked " + (least == 1 ? "once." : least + " times.");
    }
}
