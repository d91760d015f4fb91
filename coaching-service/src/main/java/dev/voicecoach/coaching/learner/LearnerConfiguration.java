package dev.voicecoach.coaching.learner;

import dev.voicecoach.platform.database.LateDatabaseHealthIndicator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LearnerConfiguration {
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
        return new LateDatabaseHealthIndicator(dataSource);
    }
}
