package dev.voicecoach.coaching.baseline;

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
 * The schema {@code coaching}. Its tables are made after the start or at the first use, so that this service starts, and
 * coaches, while PostgreSQL is away. Thread safe.
 */
class BaselineDatabase {
    private static final Logger log = LoggerFactory.getLogger(BaselineDatabase.class);

    private final Flyway migrations;
    private final TransactionTemplate transaction;
    private final JdbcClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean migrated;

    BaselineDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        this.migrations = migrations;
        this.transaction = transaction;
        this.client = client;
    }

    JdbcClient client() {
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
                        "PostgreSQL is away; learners' baselines come when it is back: {}",
                        e.getClass().getSimpleName());
            }
        });
    }

    /**
     * Does this in one transaction.
     *
     * @throws BaselineUnavailableException (DEPENDENCY) if PostgreSQL is away, or is not as it should be; nothing was
     *     done, or all of it was
     */
    <T> T inTransaction(Supplier<T> work) {
        try {
            migrate();
            return transaction.execute(status -> work.get());
        } catch (DataAccessException | TransactionException | FlywayException e) {
            // Whoever is back may be another: an empty one, or one that was restored from before a migration.
            migrated = false;
            throw new BaselineUnavailableException(e);
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
