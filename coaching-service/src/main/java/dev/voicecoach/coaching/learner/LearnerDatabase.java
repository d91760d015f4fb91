package dev.voicecoach.coaching.learner;

import dev.voicecoach.platform.database.LateDatabase;
import dev.voicecoach.platform.sealing.LearnerId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema {@code coaching}: what is kept of learners beyond single recordings. Its tables
 * are made right after the start, or at the first use. Thread safe.
 */
public final class LearnerDatabase extends LateDatabase {
    private static final Logger log = LoggerFactory.getLogger(LearnerDatabase.class);

    public LearnerDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        super(migrations, transaction, client);
    }

    @Override
    protected LearnerDatabaseUnavailableException unavailable(RuntimeException cause) {
        return new LearnerDatabaseUnavailableException(cause);
    }

    /** So that the first answer need not wait for the tables; without PostgreSQL they come later. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofVirtual().name("coaching-tables").start(() -> {
            try {
                migrate();
            } catch (DataAccessException | FlywayException e) {
                log.info(
                        "PostgreSQL is away; what is kept of learners comes when it is back: {}",
                        e.getClass().getSimpleName());
            }
        });
    }

    /** Holds off everybody else who is about this learner, also one whom nobody knows yet, to the end of the transaction. */
    public void lock(LearnerId learner) {
        sql("SELECT pg_advisory_xact_lock(hashtextextended(:tenantId || ':' || :learner, 0))", learner)
                .query(row -> {});
    }

    /** Whether the learner was erased after a recording was accepted that comes only now. */
    public boolean wasErasedSince(LearnerId learner, Instant submittedAt) {
        return sql("""
                        SELECT count(*) FROM coaching.erased_learners
                        WHERE tenant_id = :tenantId AND learner = :learner AND erased_at >= :submittedAt
                        """, learner)
                        .param("submittedAt", submittedAt.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A statement with the parameters {@code tenantId} and {@code learner} set. */
    public JdbcClient.StatementSpec sql(String text, LearnerId learner) {
        return client().sql(text).param("tenantId", learner.tenantId()).param("learner", learner.hash());
    }
}
