package dev.voicecoach.coaching.baseline;

import dev.voicecoach.coaching.learner.LearnerErasures;
import dev.voicecoach.coaching.learner.TestLearners;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.RecordingKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The baselines on a database and a vault, wired as the service wires them. */
final class TestBaselines implements AutoCloseable {
    static final LearnerSeal LEARNERS = TestLearners.SEAL;

    final RecordingKeys keys;
    final Baselines baselines;
    final LearnerErasures erasures;
    final JdbcClient database;
    private final TestLearners learners;

    TestBaselines(String url, Path vault) {
        this(url, vault, Map.of());
    }

    TestBaselines(String url, Path vault, Map<String, String> properties) {
        learners = new TestLearners(url, vault, properties);
        keys = learners.keys;
        database = learners.client;
        baselines =
                new Baselines(learners.database, LEARNERS, learners.recordings, learners.properties, Clock.systemUTC());
        erasures = new LearnerErasures(learners.database, List.of(baselines), learners.properties, Clock.systemUTC());
    }

    @Override
    public void close() {
        learners.close();
    }
}
