package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.Policy;
import java.util.Comparator;
import java.util.List;

/**
 * Who may phrase one answer's coaching, decided before anybody is asked.
 *
 * @param providers in order; empty for the rules alone
 * @param isSimple whether a cheaper model will do
 * @param reason as a code: {@code simple_answer} or {@code complex_answer}; or why nobody may
 */
record Route(List<Provider> providers, boolean isSimple, String reason) {
    private static final String SAFETY = "safety";

    /** An answer without scores has nothing that a model could phrase better than a fixed sentence. */
    static Route of(List<Provider> all, Assessment assessment, Policy policy, int simpleWords) {
        boolean isSimple = assessment.answer().words().size() <= simpleWords;
        if (assessment.content().distressed()) {
            return nobody(SAFETY, isSimple);
        }
        if (assessment.scores().whyNoOverall().isPresent()) {
            return nobody("not_scored", isSimple);
        }
        if (all.isEmpty()) {
            return nobody("no_model_configured", isSimple);
        }
        var allowed = all.stream()
                .filter(each -> policy.getLanguageModels().contains(each.name()))
                .filter(each ->
                        !policy.getLocalOnly() || each.modelFor(isSimple).isLocal())
                .sorted(Comparator.comparing(each -> !each.name().equals(policy.getPreferredLanguageModel())))
                .toList();
        return allowed.isEmpty()
                ? nobody("policy_allows_none", isSimple)
                : new Route(allowed, isSimple, isSimple ? "simple_answer" : "complex_answer");
    }

    private static Route nobody(String reason, boolean isSimple) {
        return new Route(List.of(), isSimple, reason);
    }

    LanguageModel modelOf(Provider provider) {
        return provider.modelFor(isSimple);
    }
}
