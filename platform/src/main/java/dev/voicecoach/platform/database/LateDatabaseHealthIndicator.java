package dev.voicecoach.platform.database;

import dev.voicecoach.platform.telemetry.Degraded;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Degraded while PostgreSQL is away from a service that goes on without it. */
public final class LateDatabaseHealthIndicator implements HealthIndicator {
    private static final int PROBE_SECONDS = 1;

    private final DataSource database;

    public LateDatabaseHealthIndicator(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (var connection = database.getConnection()) {
            return Degraded.health(!connection.isValid(PROBE_SECONDS)).build();
        } catch (SQLException e) {
            return Degraded.health(true).build();
        }
    }
}
