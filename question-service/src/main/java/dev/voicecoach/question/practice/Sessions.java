package dev.voicecoach.question.practice;

import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** The rows of sessions and of those who practise; inside the transaction of whoever asks. */
final class Sessions {
    private final PracticeDatabase database;

    Sessions(PracticeDatabase database) {
        this.database = database;
    }

    void add(Session session) {
        var scope = session.scope();
        // Also an update of who is there already: it holds off the sweep, which deletes learners without a session.
        database.sql("""
                        INSERT INTO question.practice_learners AS l (tenant_id, learner) VALUES (:tenantId, :learner)
                        ON CONFLICT (tenant_id, learner) DO UPDATE SET picks = l.picks
                        """)
                .param("tenantId", session.learner().tenantId())
                .param("learner", session.learner().hash())
                .update();
        database.sql("""
                        INSERT INTO question.practice_sessions (id, tenant_id, learner, role, categories,
                            difficulty_from, difficulty_to, length, status, created_at, expires_at)
                        VALUES (:id, :tenantId, :learner, :role, :categories, :from, :to, :length, :status, :createdAt,
                            :expiresAt)
                        """)
                .param("id", session.id())
                .param("tenantId", session.learner().tenantId())
                .param("learner", session.learner().hash())
                .param("role", scope.role() == null ? null : scope.role().label())
                .param(
                        "categories",
                        scope.categories().stream().map(Category::label).toArray(String[]::new))
                .param("from", scope.fromDifficulty())
                .param("to", scope.toDifficulty())
                .param("length", session.length())
                .param("status", session.status().label())
                .param("createdAt", session.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", session.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The tenant's session; empty when there is none, it is another tenant's, or its time is over. */
    Optional<Session> find(String tenantId, String id, Instant now) {
        if (!SessionId.matches(id)) {
            return Optional.empty();
        }
        return database.sql("""
                        SELECT * FROM question.practice_sessions
                        WHERE id = :id AND tenant_id = :tenantId AND expires_at > :now
                        """)
                .param("id", id)
                .param("tenantId", tenantId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> session(row))
                .optional();
    }

    /** As {@link #find}; whoever wants the same learner waits for the end of this transaction. */
    Optional<Locked> lock(String tenantId, String id, Instant now) {
        return find(tenantId, id, now).map(Session::learner).flatMap(learner -> database.sql("""
                                UPDATE question.practice_learners SET picks = picks + 1
                                WHERE tenant_id = :tenantId AND learner = :learner RETURNING picks
                                """)
                .param("tenantId", learner.tenantId())
                .param("learner", learner.hash())
                .query(Long.class)
                .optional()
                // Again: what was read before may have changed while this waited.
                .flatMap(pick -> find(tenantId, id, now).map(session -> new Locked(session, pick))));
    }

    /** @param pick the number of the learner's next question, counted already */
    record Locked(Session session, long pick) {}

    void save(Session session) {
        var endedAt = session.endedAt();
        database.sql("""
                        UPDATE question.practice_sessions SET asked = :asked, status = :status, ended_at = :endedAt
                        WHERE id = :id
                        """)
                .param("id", session.id())
                .param("asked", session.asked())
                .param("status", session.status().label())
                .param("endedAt", endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Deletes the learner with everything kept of them; false if there was nothing. */
    boolean forget(LearnerId learner) {
        return database.sql("""
                                DELETE FROM question.practice_learners
                                WHERE tenant_id = :tenantId AND learner = :learner
                                """)
                        .param("tenantId", learner.tenantId())
                        .param("learner", learner.hash())
                        .update()
                > 0;
    }

    /** How many were deleted. */
    int deleteExpired(Instant now) {
        return database.sql("DELETE FROM question.practice_sessions WHERE expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody can begin a session between the look and the deletion: that writes to this table. */
    int deleteLearnersWithoutSession() {
        database.sql("LOCK TABLE question.practice_learners IN SHARE ROW EXCLUSIVE MODE")
                .update();
        return database.sql("""
                        DELETE FROM question.practice_learners l WHERE NOT EXISTS (
                            SELECT 1 FROM question.practice_sessions s
                            WHERE s.tenant_id = l.tenant_id AND s.learner = l.learner)
                        """).update();
    }

    private static Session session(ResultSet row) throws SQLException {
        var role = row.getString("role");
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Session(
                row.getString("id"),
                new LearnerId(row.getString("tenant_id"), row.getString("learner")),
                new Scope(
                        role == null ? null : Role.of(role).orElseThrow(),
                        Arrays.stream((String[]) row.getArray("categories").getArray())
                                .map(label -> Category.of(label).orElseThrow())
                                .toList(),
                        row.getInt("difficulty_from"),
                        row.getInt("difficulty_to")),
                row.getInt("length"),
                row.getInt("asked"),
                SessionStatus.of(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
