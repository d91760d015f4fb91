package dev.voicecoach.question.practice;

import dev.voicecoach.platform.sealing.LearnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One practice session.
 *
 * @param id {@code prs_…}
 * @param length how many questions it has
 * @param asked how many of them were handed out
 * @param endedAt null while it is active
 * @param expiresAt when it is deleted, with everything that was asked in it
 */
record Session(
        String id,
        LearnerId learner,
        Scope scope,
        int length,
        int asked,
        SessionStatus status,
        Instant createdAt,
        @Nullable Instant endedAt,
        Instant expiresAt) {

    /** This after one more question, which may be its last. */
    Session withNextQuestion(Instant now) {
        var next = asked + 1;
        return next == length ? with(next, SessionStatus.COMPLETED, now) : with(next, status, null);
    }

    /** This at its end; one that has ended stays as it is. */
    Session end(SessionStatus how, Instant now) {
        return status == SessionStatus.ACTIVE ? with(asked, how, now) : this;
    }

    private Session with(int nowAsked, SessionStatus nowStatus, @Nullable Instant nowEndedAt) {
        return new Session(id, learner, scope, length, nowAsked, nowStatus, createdAt, nowEndedAt, expiresAt);
    }
}
