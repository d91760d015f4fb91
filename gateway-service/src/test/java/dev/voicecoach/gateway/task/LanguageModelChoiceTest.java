package dev.voicecoach.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageModelChoiceTest {
    private static Policy policy(boolean localOnly, String... models) {
        return new Policy(EmotionPolicy.FULL, localOnly, "default", "default", List.of(models), 30, "ollama");
    }

    @Test
    void withoutAChoiceTheTenantsPolicyStands() {
        var policy = policy(false, "ollama", "openai");
        assertThat(LanguageModelChoice.within(policy, null)).isEqualTo(policy);
    }

    @Test
    void whoIsChosenGoesFirstAndTheOthersStay() {
        var chosen = LanguageModelChoice.within(policy(false, "ollama", "openai"), "openai");
        assertThat(chosen.getPreferredLanguageModel()).isEqualTo("openai");
        assertThat(chosen.getLanguageModels()).containsExactly("ollama", "openai");
    }

    @Test
    void theRulesCanAlwaysBeChosen() {
        assertThat(LanguageModelChoice.within(policy(true), "rules").getLanguageModels())
                .isEmpty();
        assertThat(LanguageModelChoice.within(policy(false, "openai"), "rules").getLanguageModels())
                .isEmpty();
    }

    @Test
    void nobodyIsChosenWhomTheTenantDoesNotAllow() {
        assertThatThrownBy(() -> LanguageModelChoice.within(policy(false, "ollama"), "openai"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo("language_model_not_allowed"))
                .hasMessageContaining("expected ollama or rules");
        assertThatThrownBy(() -> LanguageModelChoice.within(policy(true, "ollama", "openai"), "openai"))
                .hasMessageContaining("expected ollama or rules");
        assertThatThrownBy(() -> LanguageModelChoice.within(policy(true), "openai"))
                .hasMessageContaining("expected rules");
    }
}
