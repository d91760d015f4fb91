package dev.voicecoach.gateway.tenant;

import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenants and what they allow. */
@Repository
public class Tenants {
    private final JdbcClient database;

    Tenants(JdbcClient database) {
        this.database = database;
    }

    /** What the tenant allows now; goes as a snapshot with each recording. */
    public Policy policyOf(String tenantId) {
        return database.sql("""
                        SELECT emotion, local_only, transcriber, voice_analyser, language_models, retention_days,
                            preferred_language_model
                        FROM gateway.tenants WHERE id = :tenantId
                        """)
                .param("tenantId", tenantId)
                .query((row, number) -> new Policy(
                        EmotionPolicy.valueOf(row.getString("emotion")),
                        row.getBoolean("local_only"),
                        row.getString("transcriber"),
                        row.getString("voice_analyser"),
                        List.of((String[]) row.getArray("language_models").getArray()),
                        row.getInt("retention_days"),
                        row.getString("preferred_language_model")))
                .single();
    }

    /** Adds a tenant. */
    public void add(String tenantId, String name, Policy policy) {
        database.sql("""
                        INSERT INTO gateway.tenants (id, name, emotion, local_only, transcriber, voice_analyser,
                            language_models, retention_days, preferred_language_model)
                        VALUES (:id, :name, :emotion, :localOnly, :transcriber, :voiceAnalyser, :models, :retentionDays,
                            :preferredModel)
                        """)
                .param("id", tenantId)
                .param("name", name)
                .param("emotion", policy.getEmotion().name())
                .param("localOnly", policy.getLocalOnly())
                .param("transcriber", policy.getTranscriber())
                .param("voiceAnalyser", policy.getVoiceAnalyser())
                .param("models", policy.getLanguageModels().toArray(String[]::new))
                .param("retentionDays", policy.getRetentionDays())
                .param("preferredModel", policy.getPreferredLanguageModel())
                .update();
    }

    /** What may be inferred from the voices of the first tenant of this name, for recordings accepted from now on. */
    void setEmotion(String name, EmotionPolicy emotion) {
        idOf(name).ifPresent(id -> database.sql("UPDATE gateway.tenants SET emotion = :emotion WHERE id = :id")
                .param("emotion", emotion.name())
                .param("id", id)
                .update());
    }

    /** The first tenant of this name; empty when there is none. */
    Optional<String> idOf(String name) {
        return database.sql("SELECT id FROM gateway.tenants WHERE name = :name ORDER BY created_at LIMIT 1")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** True when nobody is here yet; holds off other gateways that ask, to the end of the transaction. */
    boolean isEmptyAndLocked() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('gateway.tenants'))")
                .query(row -> {});
        return database.sql("SELECT count(*) FROM gateway.tenants")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Whether recordings of the first tenant of this name stay here, for those accepted from now on. */
    void setLocalOnly(String name, boolean localOnly) {
        idOf(name).ifPresent(id -> database.sql("UPDATE gateway.tenants SET local_only = :localOnly WHERE id = :id")
                .param("localOnly", localOnly)
                .param("id", id)
                .update());
    }
}
