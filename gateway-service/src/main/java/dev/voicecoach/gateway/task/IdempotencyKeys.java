package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.upload.ReceivedAnswer;
import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to submissions with an {@code Idempotency-Key}; remembered as long as their tasks are. */
@Repository
class IdempotencyKeys {
    private static final String PURPOSE = "ANSWER";

    private final JdbcClient database;
    private final RecordingSeal seal;
    private final JsonMapper json;

    IdempotencyKeys(JdbcClient database, RecordingSeal seal, JsonMapper json) {
        this.database = database;
        this.seal = seal;
        this.json = json;
    }

    /**
     * Tells submissions apart: by their options and the SHA-256 of their audio, or their text. Hexadecimal. The key goes
     * in with a text, which could be short enough to be guessed from a digest of it alone; of the key too only a digest
     * is kept.
     */
    String fingerprint(ReceivedAnswer received, String key) {
        var digest = sha256();
        switch (received) {
            case ReceivedAnswer.Spoken spoken -> digest.update(spoken.audio().sha256());
            case ReceivedAnswer.Typed typed ->
                digest.update((key + '\0' + typed.text() + '\0').getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(received.options())));
    }

    /**
     * What was answered to the submission with this key; empty when there was none, or when its task was erased and only
     * its row is still there.
     *
     * @throws ProblemException 422 {@code idempotency_key_reused} when that was another submission
     */
    Optional<SubmissionAnswer> replay(String tenantId, String key, String fingerprint) {
        return database.sql("""
                        SELECT tenant_id, task_id, encode(fingerprint, 'hex') AS fingerprint, sealed_answer
                        FROM gateway.idempotency_keys WHERE tenant_id = :tenantId AND key_sha256 = :key
                        """)
                .param("tenantId", tenantId)
                .param("key", digestOf(key))
                .query((row, number) -> {
                    if (!row.getString("fingerprint").equals(fingerprint)) {
                        throw new ProblemException(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "idempotency_key_reused",
                                "This Idempotency-Key came with another answer or other options before. Please use a"
                                        + " new key for a new submission.");
                    }
                    var id = new RecordingId(row.getString("tenant_id"), row.getString("task_id"));
                    return opened(id, row.getBytes("sealed_answer"));
                })
                .optional()
                .flatMap(answer -> answer);
    }

    private Optional<SubmissionAnswer> opened(RecordingId id, byte[] sealedAnswer) {
        try {
            var answer = seal.open(id, PURPOSE, sealedAnswer);
            return Optional.of(new SubmissionAnswer(id.taskId(), new String(answer, StandardCharsets.UTF_8), true));
        } catch (RecordingGoneException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes the key for this submission; waits for the end of another one that is just taking it.
     *
     * @return false when another submission has it
     */
    boolean claim(String key, String fingerprint, Submission submission) {
        var id = submission.task().id();
        var answer = submission.answer().body().getBytes(StandardCharsets.UTF_8);
        return database.sql("""
                        INSERT INTO gateway.idempotency_keys (tenant_id, key_sha256, fingerprint, task_id, sealed_answer)
                        VALUES (:tenantId, :key, decode(:fingerprint, 'hex'), :taskId, :sealedAnswer)
                        ON CONFLICT (tenant_id, key_sha256) DO NOTHING
                        """)
                        .param("tenantId", id.tenantId())
                        .param("key", digestOf(key))
                        .param("fingerprint", fingerprint)
                        .param("taskId", id.taskId())
                        .param("sealedAnswer", seal.seal(id, PURPOSE, answer))
                        .update()
                == 1;
    }

    /** Only a digest is kept: clients put names and addresses into their keys. */
    private static byte[] digestOf(String key) {
        return sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
