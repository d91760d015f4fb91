package dev.voicecoach.coaching.verification;

import java.util.Optional;

/** One thing that no text may get wrong. Pure, linear in the text but for small constants. */
interface TextRule {
    /** Why the text cannot stay; empty when this rule has nothing against it. */
    Optional<Drop> flaw(ClaimText text, Facts facts);
}
