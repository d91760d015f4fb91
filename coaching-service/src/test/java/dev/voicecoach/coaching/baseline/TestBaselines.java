package dev.voicecoach.coaching.baseline;

import com.github.benmanes.caffeine.cache.Ticker;
import com.zaxxer.hikari.HikariDataSource;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.testing.PropertiesBinding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The baselines on a database and a vault, wired as the service wires them. */
final class TestBaselines implements AutoCloseable {
    private static final KeyEncryptionKey KEY =
            KeyEncryptionKey.fromBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    static final LearnerSeal LEARNERS = new LearnerSeal(KEY);

    final RecordingKeys keys;
    final Baselines baselines;
    final JdbcClient database;
    private final HikariDataSource pool = new HikariDataSource();

    TestBaselines(String url, Path vault) {
        this(url, vault, Map.of());
    }

    TestBaselines(String url, Path vault, Map<String, String> properties) {
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(1_000);
        FilesystemObjectStore.initialise(vault);
        keys = new RecordingKeys(new FilesystemObjectStore(vault), KEY, Duration.ofSeconds(5), Ticker.systemTicker());
        database = JdbcClient.create(pool);
        var flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/coaching")
                .schemas("coaching")
                .load();
        baselines = new Baselines(
                new BaselineDatabase(flyway, new TransactionTemplate(new DataSourceTransactionManager(pool)), database),
                LEARNERS,
                new RecordingSeal(keys),
                PropertiesBinding.bind("voicecoach.coaching.baseline", BaselineProperties.class, properties),
                Clock.systemUTC());
    }

    @Override
    public void close() {
        pool.close();
    }
}
