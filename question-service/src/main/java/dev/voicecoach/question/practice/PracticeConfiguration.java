package dev.voicecoach.question.practice;

import dev.voicecoach.platform.database.LateDatabaseHealthIndicator;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.question.bank.QuestionBank;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Practice sessions on PostgreSQL, which may be away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PracticeProperties.class)
class PracticeConfiguration {
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
        return new LateDatabaseHealthIndicator(dataSource);
    }
}
