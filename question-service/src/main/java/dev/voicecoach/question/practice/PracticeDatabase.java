package dev.voicecoach.question.practice;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema {@code question}. Its tables are made at the first use, so that this service starts, and finds questions,
 * while PostgreSQL is away. Thread safe.
 */
final class PracticeDatabase {
    private final Flyway migrations;
    private final TransactionTemplate transaction;
    private final JdbcClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean migrated;

    PracticeDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        this.migrations = migrations;
        this.transaction = transaction;
        this.client = client;
    }

    JdbcClient.StatementSpec sql(String text) {
        return client.sql(text);
    }

    /**
     * Does this in one transaction.
     *
     * @throws PracticeDatabaseUnavailableException (DEPENDENCY) if PostgreSQL is away, or is not as it should be;
     *     nothing was done, or all of it was
     */
    <T> T inTransaction(Supplier<T> work) {
        try {
            migrate();
            return transaction.execute(status -> work.get());
        } catch (DataAccessException | TransactionException | FlywayException e) {
            // Whoever is back may be another: an empty one, or one that was restored from before a migration.
            migrated = false;
            throw new PracticeDatabaseUnavailableException(e);
        }
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
