package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.audio.AudioIntake;
import dev.voicecoach.gateway.audio.DecodedAudio;
import dev.voicecoach.gateway.audio.SpooledUpload;
import dev.voicecoach.gateway.dispatch.OutboxRelay;
import dev.voicecoach.gateway.id.RandomId;
import dev.voicecoach.gateway.outage.StorageUnavailableException;
import dev.voicecoach.gateway.task.Acceptance.OutcomeUnknownException;
import dev.voicecoach.gateway.tenant.Tenants;
import dev.voicecoach.gateway.upload.ReceivedAnswer;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import dev.voicecoach.platform.telemetry.RequestTrace;
import dev.voicecoach.platform.vault.RecordingVault;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Accepts an answer: its key and its audio, if it has any, go into the vault, then everything else into one transaction,
 * and only then is it on its way to Kafka. What was accepted survives whatever stops next; what was not accepted leaves nothing behind.
 */
@Service
class SubmitAnswer {
    private static final Logger log = LoggerFactory.getLogger(SubmitAnswer.class);

    private final AudioIntake intake;
    private final RecordingVault vault;
    private final Tenants tenants;
    private final IdempotencyKeys keys;
    private final Submissions submissions;
    private final Acceptance acceptance;
    private final OutboxRelay relay;

    SubmitAnswer(
            AudioIntake intake,
            RecordingVault vault,
            Tenants tenants,
            IdempotencyKeys keys,
            Submissions submissions,
            Acceptance acceptance,
            OutboxRelay relay) {
        this.intake = intake;
        this.vault = vault;
        this.tenants = tenants;
        this.keys = keys;
        this.submissions = submissions;
        this.acceptance = acceptance;
        this.relay = relay;
    }

    /**
     * The answer to the client: a new task, or what was answered to the same submission before.
     *
     * @param key the client's {@code Idempotency-Key}; null when it sent none
     * @throws dev.voicecoach.gateway.audio.AudioRejectedException (CALLER) when the upload does not become a recording
     * @throws ProblemException 422 when the key came with another submission before, or the tenant does not allow the
     *     language model
     */
    SubmissionAnswer submit(Caller caller, ReceivedAnswer received, @Nullable String key, RequestTrace trace) {
        var fingerprint = key == null ? "" : keys.fingerprint(received, key);
        var before = before(caller, key, fingerprint);
        if (before.isPresent()) {
            return before.get();
        }
        var policy = LanguageModelChoice.within(
                tenants.policyOf(caller.tenantId()), received.options().languageModel());
        var id = new RecordingId(caller.tenantId(), RandomId.of("tsk_"));
        Optional<SubmissionAnswer> accepted = Optional.empty();
        var keep = false;
        try {
            var stored = store(id, received);
            var submission = submissions.of(id, received.options(), stored, policy, trace);
            accepted = acceptance.accept(submission, key, fingerprint);
            keep = accepted.isPresent();
        } catch (OutcomeUnknownException e) {
            // The task may exist, and then it needs its recording; if it does not, the janitor removes that.
            keep = true;
            throw e.failure();
        } finally {
            if (!keep) {
                eraseQuietly(id);
            }
        }
        relay.wake();
        return accepted.or(() -> before(caller, key, fingerprint)).orElseThrow(SubmitAnswer::keyInUse);
    }

    private Optional<SubmissionAnswer> before(Caller caller, @Nullable String key, String fingerprint) {
        return key == null ? Optional.empty() : keys.replay(caller.tenantId(), key, fingerprint);
    }

    private StoredAnswer store(RecordingId id, ReceivedAnswer received) {
        vault.create(id);
        return switch (received) {
            case ReceivedAnswer.Spoken(var options, var upload) -> StoredAnswer.spoken(upload, store(id, upload));
            case ReceivedAnswer.Typed typed -> StoredAnswer.typed(typed.text());
        };
    }

    private DecodedAudio store(RecordingId id, SpooledUpload upload) {
        try (var pcm = vault.writeAudio(id)) {
            return intake.decode(upload, pcm);
        } catch (IOException e) {
            throw new StorageUnavailableException(e);
        }
    }

    private void eraseQuietly(RecordingId id) {
        try {
            vault.erase(id);
        } catch (VaultUnavailableException e) {
            log.warn("What was stored for a refused submission is erased later: {}", String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException keyInUse() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "idempotency_key_in_use",
                "Another submission with this Idempotency-Key was erased at this moment. Please try again.");
    }
}
