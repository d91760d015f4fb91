package dev.voicecoach.coaching.learner;

import dev.voicecoach.platform.sealing.LearnerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema {@code coaching}: what is kept of learners beyond single recordings. Its tables are made after the start or at the first use, so that this service starts, and
 * coaches, while PostgreSQL is away. Thread safe.
 */
public class LearnerDatabase {
    private static final Logger log = LoggerFactory.getLogger(LearnerDatabase.class);

    private final Flyway migrations;
    private final TransactionTemplate transaction;
    private final JdbcClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean migrated;

    public LearnerDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        this.migrations = migrations;
        this.transaction = transaction;
        this.client = client;
    }

    public JdbcClient client() {
        return client;
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

    /**
     * Does this in one transaction.
     *
     * @throws LearnerDatabaseUnavailableException (DEPENDENCY) if PostgreSQL is away, or is not as it should be; nothing was
     *     done, or all of it was
     */
    public <T> T inTransaction(Supplier<T> work) {
        try {
            migrate();
            return transaction.execute(status -> work.get());
        } catch (DataAccessException | TransactionException | FlywayException e) {
            // Whoever is back may be another: an empty one, or one that was restored from before a migration.
            migrated = false;
            throw new LearnerDatabaseUnavailableException(e);
        }
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
        return client.sql(text).param("tenantId", learner.tenantId()).param("learner", learner.hash());
    }

    private void migrate() {
        if (migrated) {
            return;
        }
        lock.lock();
        try {
            if (!migrated) {
                migrations.migrate();
                migrated = true;
            }
        } finally {
            lock.unlock();
        }
    }
}
