package dev.voicecoach.question.practice;

import dev.voicecoach.platform.database.LateDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema {@code question}. Thread safe. */
final class PracticeDatabase extends LateDatabase {
    PracticeDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        super(migrations, transaction, client);
    }

    @Override
    protected PracticeDatabaseUnavailableException unavailable(RuntimeException cause) {
        return new PracticeDatabaseUnavailableException(cause);
    }

    JdbcClient.StatementSpec sql(String text) {
        return client().sql(text);
    }
}
