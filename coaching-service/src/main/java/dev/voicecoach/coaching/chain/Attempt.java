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

    /** A bug of ours on the way. */
    static Attempt broken() {
        return new Attempt(new Reply.Invalid(), Optional.empty());
    }

    String outcome() {
        if (!(reply instanceof Reply.Answered)) {
            return reply.outcome();
        }
        return claims.map(checked -> checked.kept() > 0 ? reply.outcome() : "nothing_verifiable")
                .orElseGet(() -> new Reply.Invalid().outcome());
    }
}
