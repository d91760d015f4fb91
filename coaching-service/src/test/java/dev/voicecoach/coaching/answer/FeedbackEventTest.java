package dev.voicecoach.coaching.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.Hop;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackEventTest {
    private static final CoachingDraft DRAFT =
            new CoachingDraft(List.of(), List.of(), List.of(), null, "Record it again.");

    @Test
    void saysWhoPhrasedItAndCountsWhatWasDroppedOnTheWay() {
        var coached = new Coached(
                DRAFT,
                "ollama+rules",
                "mistral",
                "coach-1+rules-2",
                List.of(),
                "simple_answer",
                List.of(
                        new Coached.Hop("openai", "gpt-4.1-mini", "timeout", 900, null, null, null),
                        new Coached.Hop("ollama", "mistral", "ok", 1_200, 900, 300, 0.0)),
                List.of(new DropCount("quote_not_said", 2), new DropCount("no_evidence", 1)));
        var verified = new Verifier.Verified(DRAFT, 4, 3, List.of(new DropCount("quote_not_said", 3)));

        var event = FeedbackEvent.of(coached, verified, 12);

        assertThat(event.getProvider()).isEqualTo("ollama+rules");
        assertThat(event.getModel()).isEqualTo("mistral");
        assertThat(event.getPromptVersion()).isEqualTo("coach-1+rules-2");
        assertThat(event.getClaimsKept()).isEqualTo(4);
        assertThat(event.getClaimsDropped()).isEqualTo(6);
        assertThat(event.getDroppedFor())
                .containsExactly(new DropCount("no_evidence", 1), new DropCount("quote_not_said", 5));
        assertThat(event.getProcessingMillis()).isEqualTo(12);
        assertThat(event.getRoute()).isEqualTo("simple_answer");
        assertThat(event.getHops())
                .containsExactly(
                        new Hop("openai", "gpt-4.1-mini", "timeout", 900L, null, null, null),
                        new Hop("ollama", "mistral", "ok", 1_200L, 900, 300, 0.0));
    }
}
