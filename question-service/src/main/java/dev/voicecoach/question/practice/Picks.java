package dev.voicecoach.question.practice;

import dev.voicecoach.platform.sealing.LearnerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was asked, and the cycles through each choice; inside the transaction of whoever asks. */
final class Picks {
    private final PracticeDatabase database;

    Picks(PracticeDatabase database) {
        this.database = database;
    }

    /**
     * One time through all questions of a choice.
     *
     * @param number from 1
     * @param sincePick what was asked after this pick belongs to it
     */
    record Cycle(int number, long sincePick) {
        static final Cycle FIRST = new Cycle(1, 0);
    }

    /**
     * One question that was handed out.
     *
     * @param position in its session, from 1
     * @param cycle the number of its cycle through the session's choice
     */
    record Pick(int position, String questionId, int cycle, Instant askedAt) {}

    Cycle cycle(LearnerId learner, Scope scope) {
        return sql("""
                        SELECT cycle, since_pick FROM question.practice_cycles
                        WHERE tenant_id = :tenantId AND learner = :learner AND scope = :scope
                        """, learner)
                .param("scope", scope.key())
                .query((row, number) -> new Cycle(row.getInt("cycle"), row.getLong("since_pick")))
                .optional()
                .orElse(Cycle.FIRST);
    }

    void begin(Cycle cycle, LearnerId learner, Scope scope) {
        sql("""
                        INSERT INTO question.practice_cycles (tenant_id, learner, scope, cycle, since_pick)
                        VALUES (:tenantId, :learner, :scope, :cycle, :sincePick)
                        ON CONFLICT (tenant_id, learner, scope)
                        DO UPDATE SET cycle = excluded.cycle, since_pick = excluded.since_pick
                        """, learner)
                .param("scope", scope.key())
                .param("cycle", cycle.number())
                .param("sincePick", cycle.sincePick())
                .update();
    }

    /** Ids of what the learner had in this cycle, in any session; the latest last. */
    List<String> askedIn(Cycle cycle, LearnerId learner) {
        return sql("""
                        SELECT question_id FROM question.practice_picks
                        WHERE tenant_id = :tenantId AND learner = :learner AND pick > :sincePick ORDER BY pick
                        """, learner)
                .param("sincePick", cycle.sincePick())
                .query(String.class)
                .list();
    }

    void add(Session session, long number, Pick pick) {
        sql("""
                        INSERT INTO question.practice_picks (tenant_id, learner, pick, session_id, position,
                            question_id, cycle, asked_at)
                        VALUES (:tenantId, :learner, :pick, :session, :position, :question, :cycle, :askedAt)
                        """, session.learner())
                .param("pick", number)
                .param("session", session.id())
                .param("position", pick.position())
                .param("question", pick.questionId())
                .param("cycle", pick.cycle())
                .param("askedAt", pick.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Pick> of(Session session) {
        return database.sql("SELECT * FROM question.practice_picks WHERE session_id = :session ORDER BY position")
                .param("session", session.id())
                .query((row, number) -> new Pick(
                        row.getInt("position"),
                        row.getString("question_id"),
                        row.getInt("cycle"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec sql(String text, LearnerId learner) {
        return database.sql(text).param("tenantId", learner.tenantId()).param("learner", learner.hash());
    }
}
