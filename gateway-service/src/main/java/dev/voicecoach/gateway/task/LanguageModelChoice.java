package dev.voicecoach.gateway.task;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.schemas.events.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Whom one answer's client wants to phrase the coaching, within what its tenant allows. */
final class LanguageModelChoice {
    private static final String RULES = "rules";
    /** The one provider that can run on the operator's machines. */
    private static final String LOCAL = "ollama";

    private LanguageModelChoice() {}

    /**
     * The policy for this answer.
     *
     * @param chosen null for the tenant's own order
     * @throws ProblemException 422 when the tenant does not allow it
     */
    static Policy within(Policy policy, @Nullable String chosen) {
        if (chosen == null) {
            return policy;
        }
        if (chosen.equals(RULES)) {
            return Policy.newBuilder(policy).setLanguageModels(List.of()).build();
        }
        var allowed = policy.getLanguageModels().stream()
                .filter(name -> !policy.getLocalOnly() || name.equals(LOCAL))
                .toList();
        if (!allowed.contains(chosen)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "language_model_not_allowed",
                    "Option 'language_model' names none that your account allows; expected "
                            + (allowed.isEmpty() ? "" : String.join(", ", allowed) + " or ") + "rules.");
        }
        return Policy.newBuilder(policy).setPreferredLanguageModel(chosen).build();
    }
}
