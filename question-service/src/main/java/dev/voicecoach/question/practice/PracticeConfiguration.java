package dev.voicecoach.question.practice;

import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.question.bank.QuestionBank;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Practice sessions on PostgreSQL, which may be away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PracticeProperties.class)
class PracticeConfiguration {
    /** None of Spring's own, so it does not take the whole service down: questions are found as before. */
    private static final String DEGRADED = "DEGRADED";

    private static final int PROBE_SECONDS = 1;

    /** Nothing at the start, which would fail while PostgreSQL is away; see {@link PracticeDatabase}. */
    @Bean
    FlywayMigrationStrategy migrateLater() {
        return migrations -> {};
    }

    @Bean
    PracticeDatabase practiceDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        return new PracticeDatabase(migrations, transaction, client);
    }

    @Bean
    Practice practice(PracticeDatabase database, QuestionBank bank, LearnerSeal seal, PracticeProperties properties) {
        return new Practice(database, bank, seal, properties.retention(), Clock.systemUTC());
    }

    @Bean
    SweepSessions sweepSessions(Practice practice, PracticeProperties properties) {
        return new SweepSessions(practice, properties.sweepInterval());
    }

    @Bean
    HealthIndicator practiceHealthIndicator(DataSource dataSource) {
        return () -> {
            try (var connection = dataSource.getConnection()) {
                return connection.isValid(PROBE_SECONDS)
                        ? Health.up().build()
                        : Health.status(DEGRADED).build();
            } catch (SQLException e) {
                return Health.status(DEGRADED).build();
            }
        };
    }
}
