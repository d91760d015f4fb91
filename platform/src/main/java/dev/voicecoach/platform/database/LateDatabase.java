package dev.voicecoach.platform.database;

import dev.voicecoach.platform.failure.FailureException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A schema whose tables are made at the first use and not at the start, so that its service starts, and does the rest of
 * its work, while PostgreSQL is away. Thread safe.
 */
public abstract class LateDatabase {
    private final Flyway migrations;
    private final TransactionTemplate transaction;
    private final JdbcClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean migrated;

    protected LateDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        this.migrations = migrations;
        this.transaction = transaction;
        this.client = client;
    }

    /** How the service calls it that PostgreSQL is away, or is not as it should be. */
    protected abstract FailureException unavailable(RuntimeException cause);

    public final JdbcClient client() {
        return client;
    }

    /**
     * Does this in one transaction.
     *
     * @throws FailureException as {@link #unavailable} makes it; nothing was done, or all of it was
     */
    public final <T> T inTransaction(Supplier<T> work) {
        try {
            migrate();
            return transaction.execute(status -> work.get());
        } catch (DataAccessException | TransactionException | FlywayException e) {
            // Whoever is back may be another: an empty one, or one that was restored from before a migration.
            migrated = false;
            throw unavailable(e);
        }
    }

    /** Makes the tables unless that was done. */
    protected final void migrate() {
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
