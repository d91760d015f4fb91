package dev.voicecoach.coaching.learner;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LearnerConfiguration {
    /** None of Spring's own, so it does not take the whole service down: coaching goes on. */
    private static final String DEGRADED = "DEGRADED";

    private static final int PROBE_SECONDS = 1;

    /** Nothing at the start, which would fail while PostgreSQL is away; see {@link LearnerDatabase}. */
    @Bean
    FlywayMigrationStrategy migrateLater() {
        return migrations -> {};
    }

    @Bean
    LearnerDatabase learnerDatabase(Flyway migrations, TransactionTemplate transaction, JdbcClient client) {
        return new LearnerDatabase(migrations, transaction, client);
    }

    @Bean
    HealthIndicator baselineHealthIndicator(DataSource dataSource) {
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
