package dev.voicecoach.question.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.voicecoach.question.bank.Category;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as its client sees it; without the learner, whose name is not kept.
 *
 * @param role null: every role
 * @param status {@code active}, {@code completed}, {@code ended} or {@code abandoned}
 * @param questions what was asked, in its order
 * @param endedAt null while it is active
 * @param expiresAt when it is deleted
 */
record SessionView(
        String id,
        String status,
        @Nullable String role,
        List<String> categories,
        Difficulty difficulty,
        int length,
        Progress progress,
        List<AskedQuestion> questions,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("ended_at") @Nullable Instant endedAt,
        @JsonProperty("expires_at") Instant expiresAt) {

    /** Both ends are part of it. */
    record Difficulty(int from, int to) {}

    /**
     * A question that was handed out.
     *
     * @param position in the session, from 1
     */
    record AskedQuestion(
            int position,
            @JsonProperty("question_id") String questionId,
            int cycle,
            @JsonProperty("asked_at") Instant askedAt) {}

    static SessionView of(Session session, List<Picks.Pick> picks) {
        var scope = session.scope();
        return new SessionView(
                session.id(),
                session.status().label(),
                scope.role() == null ? null : scope.role().label(),
                scope.categories().stream().map(Category::label).toList(),
                new Difficulty(scope.fromDifficulty(), scope.toDifficulty()),
                session.length(),
                Progress.of(session, picks.isEmpty() ? 1 : picks.getLast().cycle(), false),
                picks.stream()
                        .map(pick ->
                                new AskedQuestion(pick.position(), pick.questionId(), pick.cycle(), pick.askedAt()))
                        .toList(),
                session.createdAt(),
                session.endedAt(),
                session.expiresAt());
    }
}
