package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.Coached.Hop;
import dev.voicecoach.schemas.events.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who may phrase one answer's coaching, decided before anybody is asked.
 *
 * @param providers in order; empty for the rules alone
 * @param isSimple whether a cheaper model will do
 * @param reason as a code: {@code simple_answer} or {@code complex_answer}; or why nobody may
 * @param excluded who would be in it, but for the cost
 */
record Route(List<Provider> providers, boolean isSimple, String reason, List<Hop> excluded) {
    static final String TOO_EXPENSIVE = "above_cost_ceiling";

    static final String SAFETY = "safety";

    /** An answer without scores has nothing that a model could phrase better than a fixed sentence. */
    static Route of(
            List<Provider> all, Assessment assessment, Policy policy, Supplier<Prompt> prompt, ChainLimits limits) {
        boolean isSimple = assessment.answer().words().size() <= limits.simpleWords();
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
        if (allowed.isEmpty()) {
            return nobody("policy_allows_none", isSimple);
        }
        var affordable = new ArrayList<Provider>();
        var excluded = new ArrayList<Hop>();
        for (var provider : allowed) {
            var model = provider.modelFor(isSimple);
            if (limits.allows(model, prompt)) {
                affordable.add(provider);
            } else {
                excluded.add(Hop.passedOver(model.name(), model.model(), TOO_EXPENSIVE));
            }
        }
        return new Route(affordable, isSimple, isSimple ? "simple_answer" : "complex_answer", excluded);
    }

    private static Route nobody(String reason, boolean isSimple) {
        return new Route(List.of(), isSimple, reason, List.of());
    }
}
