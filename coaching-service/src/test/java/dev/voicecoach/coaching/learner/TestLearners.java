package dev.voicecoach.coaching.learner;

import com.github.benmanes.caffeine.cache.Ticker;
import com.zaxxer.hikari.HikariDataSource;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.testing.PropertiesBinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of learners, on a database and a vault, wired as the service wires it. */
public final class TestLearners implements AutoCloseable {
    private static final KeyEncryptionKey KEY =
            KeyEncryptionKey.fromBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    public static final LearnerSeal SEAL = new LearnerSeal(KEY);

    public final RecordingKeys keys;
    public final RecordingSeal recordings;
    public final JdbcClient client;
    public final LearnerDatabase database;
    public final LearnerProperties properties;
    private final HikariDataSource pool = new HikariDataSource();

    public TestLearners(String url, Path vault, Map<String, String> properties) {
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(1_000);
        FilesystemObjectStore.initialise(vault);
        keys = new RecordingKeys(new FilesystemObjectStore(vault), KEY, Duration.ofSeconds(5), Ticker.systemTicker());
        recordings = new RecordingSeal(keys);
        client = JdbcClient.create(pool);
        var flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/coaching")
                .schemas("coaching")
                .load();
        database = new LearnerDatabase(flyway, new TransactionTemplate(new DataSourceTransactionManager(pool)), client);
        this.properties = PropertiesBinding.bind("voicecoach.coaching.learner", LearnerProperties.class, properties);
    }

    @Override
    public void close() {
        pool.close();
    }
}
