package dev.voicecoach.gateway.result;

import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of each result as they came, sealed. */
@Repository
public class TaskParts {
    private final JdbcClient database;

    TaskParts(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the part, unless the task has one of that kind. */
    public void add(RecordingId id, Part part) {
        var sealed = new byte[part.getSealed().remaining()];
        part.getSealed().duplicate().get(sealed);
        database.sql("""
                        INSERT INTO gateway.task_parts (tenant_id, task_id, kind, produced_at, failure, sealed)
                        VALUES (:tenantId, :taskId, :kind, :producedAt, :failure, :sealed)
                        ON CONFLICT DO NOTHING
                        """)
                .param("tenantId", id.tenantId())
                .param("taskId", id.taskId())
                .param("kind", part.getKind().name())
                .param("producedAt", part.getProducedAt().atOffset(ZoneOffset.UTC))
                .param("failure", part.getFailure())
                .param("sealed", sealed)
                .update();
    }

    /** What there is, by kind. */
    Map<EventKind, Part> of(RecordingId id) {
        var parts = new EnumMap<EventKind, Part>(EventKind.class);
        database.sql("""
                        SELECT kind, produced_at, failure, sealed FROM gateway.task_parts
                        WHERE tenant_id = :tenantId AND task_id = :taskId
                        """)
                .param("tenantId", id.tenantId())
                .param("taskId", id.taskId())
                .query(row -> {
                    var kind = kind(row.getString("kind"));
                    if (kind == EventKind.UNKNOWN) {
                        return;
                    }
                    var producedAt = row.getObject("produced_at", OffsetDateTime.class);
                    parts.put(
                            kind,
                            new Part(
                                    kind,
                                    producedAt.toInstant(),
                                    row.getString("failure"),
                                    ByteBuffer.wrap(row.getBytes("sealed"))));
                });
        return parts;
    }

    /** UNKNOWN for one that a newer version of this service has kept. */
    private static EventKind kind(String name) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(EventKind.UNKNOWN);
    }
}
