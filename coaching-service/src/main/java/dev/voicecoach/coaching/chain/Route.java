package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.Policy;
import java.util.List;

/**
 * Who may phrase one answer's coaching, decided before anybody is asked.
 *
 * @param providers in order; empty for the rules alone
 * @param isSimple whether a cheaper model will do
 */
record Route(List<Provider> providers, boolean isSimple) {
    /** An answer without scores has nothing that a model could phrase better than a fixed sentence. */
    static Route of(List<Provider> all, Assessment assessment, Policy policy, int simpleWords) {
        boolean isSimple = assessment.answer().words().size() <= simpleWords;
        if (assessment.scores().whyNoOverall().isPresent()) {
            return new Route(List.of(), isSimple);
        }
        return new Route(
                all.stream()
                        .filter(each -> policy.getLanguageModels().contains(each.name()))
                        .filter(each -> !policy.getLocalOnly()
                                || each.modelFor(isSimple).isLocal())
                        .toList(),
                isSimple);
    }
}
