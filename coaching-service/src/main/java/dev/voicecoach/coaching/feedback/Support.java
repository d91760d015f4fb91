package dev.voicecoach.coaching.feedback;

import java.util.List;

/**
 * What somebody is told who may come to harm: these words and no others, whoever wants to phrase. The verifier holds
 * everybody to it.
 */
public final class Support {
    public static final CoachingDraft DRAFT = new CoachingDraft(
            List.of(),
            List.of(),
            List.of(),
            "Talk to somebody you trust today. If you are in danger now, call your local emergency number; findahelpline.com"
                    + " lists people who listen, by country.",
            "Thank you for saying this. You are not alone with it, and there are people who can help. This answer has no"
                    + " scores; the interview can wait.");

    private Support() {}
}
