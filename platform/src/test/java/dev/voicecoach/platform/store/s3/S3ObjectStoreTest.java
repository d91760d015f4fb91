package dev.voicecoach.platform.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.ObjectStoreContract;
import dev.voicecoach.platform.store.VaultUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real server of the S3 API, with signed requests. */
class S3ObjectStoreTest extends ObjectStoreContract {
    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
        client = S3Clients.of(server.properties("unused"));
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.close();
    }

    @Override
    protected ObjectStore store() {
        var bucket = "vault-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(bucket));
        return new S3ObjectStore(client, bucket);
    }

    @Test
    void readsAnObjectOfSeveralParts() throws IOException {
        var store = store();
        var bytes = new byte[2 * S3Upload.PART_BYTES + 4321];
        new Random(7).nextBytes(bytes);
        try (var out = store.create("audio/t/1")) {
            for (int from = 0; from < bytes.length; from += 1_000_003) {
                out.write(bytes, from, Math.min(1_000_003, bytes.length - from));
            }
        }
        try (var in = store.open("audio/t/1").orElseThrow()) {
            assertThat(Arrays.equals(in.readAllBytes(), bytes)).isTrue();
        }
    }

    @Test
    void anEmptyObjectIsThere() throws IOException {
        var store = store();
        store.create("audio/t/1").close();
        try (var in = store.open("audio/t/1").orElseThrow()) {
            assertThat(in.readAllBytes()).isEmpty();
        }
    }

    @Test
    void aBucketThatIsNotThereIsUnavailableAndNeverEmpty() {
        unavailable(new S3ObjectStore(client, "no-such-bucket"));
    }

    @Test
    void aServerThatDoesNotAnswerIsUnavailable() {
        var nobody = new S3Properties(
                "b", "us-east-1", URI.create("http://127.0.0.1:1"), "id", "secret", Duration.ofSeconds(5));
        try (var store = new S3ObjectStore(S3Clients.of(nobody), "b")) {
            unavailable(store);
        }
    }

    @Test
    void aWrongSecretIsUnavailable() {
        var right = server.properties("b");
        var wrong = new S3Properties(
                "b", right.region(), right.endpoint(), right.accessKeyId(), "another", Duration.ofSeconds(5));
        try (var store = new S3ObjectStore(S3Clients.of(wrong), "b")) {
            unavailable(store);
        }
    }

    private static void unavailable(ObjectStore store) {
        assertThatThrownBy(() -> store.open("keys/t/1")).isInstanceOf(VaultUnavailableException.class);
        assertThatThrownBy(() -> store.delete("keys/t/1")).isInstanceOf(VaultUnavailableException.class);
        assertThatThrownBy(() -> store.list("keys/")).isInstanceOf(VaultUnavailableException.class);
        assertThatThrownBy(() -> store.create("keys/t/1")).isInstanceOf(VaultUnavailableException.class);
    }
}
