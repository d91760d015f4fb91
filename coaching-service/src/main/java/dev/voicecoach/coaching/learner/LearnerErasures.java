package dev.voicecoach.coaching.learner;

import dev.voicecoach.platform.sealing.LearnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forgets learners everywhere at once. */
@Component
public class LearnerErasures {
    private final LearnerDatabase database;
    private final List<LearnerMemory> memories;
    private final LearnerProperties properties;
    private final Clock clock;

    public LearnerErasures(
            LearnerDatabase database, List<LearnerMemory> memories, LearnerProperties properties, Clock clock) {
        this.database = database;
        this.memories = List.copyOf(memories);
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Forgets the learner, and every answer that was accepted up to that time even if it comes later. Safe to repeat.
     *
     * @return whether anything was known
     * @throws LearnerDatabaseUnavailableException (DEPENDENCY) if PostgreSQL is away; then nothing was forgotten
     */
    public boolean forget(LearnerId learner, Instant erasedAt) {
        return database.inTransaction(() -> {
            database.lock(learner);
            database.sql("""
                            INSERT INTO coaching.erased_learners AS e (tenant_id, learner, erased_at)
                            VALUES (:tenantId, :learner, :erasedAt)
                            ON CONFLICT (tenant_id, learner)
                            DO UPDATE SET erased_at = greatest(e.erased_at, excluded.erased_at)
                            """, learner)
                    .param("erasedAt", erasedAt.atOffset(ZoneOffset.UTC))
                    .update();
            database.client()
                    .sql("DELETE FROM coaching.erased_learners WHERE erased_at < :before")
                    .param(
                            "before",
                            clock.instant().minus(properties.rememberErasures()).atOffset(ZoneOffset.UTC))
                    .update();
            boolean known = false;
            for (var memory : memories) {
                known |= memory.forget(learner);
            }
            return known;
        });
    }
}
