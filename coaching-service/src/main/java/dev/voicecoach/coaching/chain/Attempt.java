package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.verification.Verifier;
import java.util.Optional;

/**
 * What came of asking a model.
 *
 * @param claims of a reply that has the form that was asked for
 */
record Attempt(Reply reply, Optional<CheckedClaims> claims) {
    static Attempt of(Reply reply, Assessment assessment, Verifier verifier) {
        return new Attempt(
                reply,
                reply instanceof Reply.Answered answered
                        ? ModelClaims.read(answered.text(), assessment)
                                .map(read -> CheckedClaims.of(read, assessment, verifier))
                        : Optional.empty());
    }

    String outcome() {
        if (!(reply instanceof Reply.Answered)) {
            return reply.outcome();
        }
        return claims.map(checked -> checked.kept() > 0 ? reply.outcome() : "nothing_verifiable")
                .orElseGet(() -> new Reply.Invalid().outcome());
    }

    /** Whether it speaks against the provider: a refusal is about this answer and says nothing of the next. */
    boolean isFailure() {
        return !(reply instanceof Reply.Refused)
                && claims.filter(checked -> checked.kept() > 0).isEmpty();
    }
}
