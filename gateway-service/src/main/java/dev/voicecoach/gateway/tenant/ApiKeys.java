package dev.voicecoach.gateway.tenant;

import dev.voicecoach.gateway.id.RandomId;
import dev.voicecoach.platform.identity.Caller;
import java.sql.Array;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API keys, of which only hashes are kept. */
@Repository
public class ApiKeys {
    private final JdbcClient database;

    ApiKeys(JdbcClient database) {
        this.database = database;
    }

    /** Lets this key stand for the tenant from now on. */
    public void add(String tenantId, ApiKey key, Set<String> scopes) {
        database.sql("""
                        INSERT INTO gateway.api_keys (id, tenant_id, sha256, prefix, scopes)
                        VALUES (:id, :tenantId, :sha256, :prefix, :scopes)
                        """)
                .param("id", RandomId.of("key_"))
                .param("tenantId", tenantId)
                .param("sha256", key.sha256())
                .param("prefix", key.prefix())
                .param("scopes", scopes.toArray(String[]::new))
                .update();
    }

    /** Who calls with this key; empty when nobody has it, or not any more. */
    public Optional<Caller> callerWith(ApiKey key) {
        return database.sql("""
                        SELECT tenant_id, scopes FROM gateway.api_keys WHERE sha256 = :sha256 AND revoked_at IS NULL
                        """)
                .param("sha256", key.sha256())
                .query((row, number) -> new Caller(row.getString("tenant_id"), Set.of(texts(row.getArray("scopes")))))
                .optional();
    }

    private static String[] texts(Array array) throws java.sql.SQLException {
        return (String[]) array.getArray();
    }
}
