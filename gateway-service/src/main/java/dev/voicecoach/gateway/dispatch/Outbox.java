package dev.voicecoach.gateway.dispatch;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.Envelope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events that wait for Kafka, written in the transactions that they are about. */
@Repository
public class Outbox {
    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /** An event and its place. */
    record Waiting(long number, Envelope event) {}

    /** Puts an {@code audio.submitted} to the end. */
    public void add(Envelope event) {
        database.sql("INSERT INTO gateway.outbox (tenant_id, task_id, event) VALUES (:tenantId, :taskId, :event)")
                .param("tenantId", event.getTenantId())
                .param("taskId", event.getTaskId())
                .param("event", EventCodec.encode(event))
                .update();
    }

    /** Takes a task's event out, if it still waits. */
    public void remove(RecordingId id) {
        database.sql("DELETE FROM gateway.outbox WHERE tenant_id = :tenantId AND task_id = :taskId")
                .param("tenantId", id.tenantId())
                .param("taskId", id.taskId())
                .update();
    }

    /** The oldest events that no other relay has in hand; ours to the end of the transaction. */
    List<Waiting> take(int limit) {
        return database.sql(
                        "SELECT id, tenant_id, event FROM gateway.outbox ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED")
                .param("limit", limit)
                .query((row, number) ->
                        new Waiting(row.getLong("id"), EventCodec.decode(Envelope.class, row.getBytes("event"))))
                .list();
    }

    /** Puts down that the event is on Kafka. */
    void markPublished(Waiting waiting) {
        var tenantId = waiting.event().getTenantId();
        database.sql("DELETE FROM gateway.outbox WHERE id = :number AND tenant_id = :tenantId")
                .param("number", waiting.number())
                .param("tenantId", tenantId)
                .update();
        database.sql("""
                        UPDATE gateway.tasks SET dispatched_at = now(), version = version + 1
                        WHERE tenant_id = :tenantId AND id = :taskId
                        """)
                .param("tenantId", tenantId)
                .param("taskId", waiting.event().getTaskId())
                .update();
    }
}
