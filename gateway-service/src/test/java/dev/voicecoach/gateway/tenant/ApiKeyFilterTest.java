package dev.voicecoach.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.Recordings;
import dev.voicecoach.gateway.testing.TestDatabases;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and the first tenant, over HTTP. */
class ApiKeyFilterTest {
    private static final List<String> ROUTES =
            List.of("/v1/tasks", "/v1/tasks/tsk_0000000000000000000000", "/v1/questions?query=x", "/v1/nothing");

    @Test
    void theFirstStartMakesATenantAndLaterOnesChangeNothing(@TempDir Path folder) throws IOException {
        var keyFile = folder.resolve("home/api-key");
        var database = TestDatabases.create();
        var url = TestDatabases.url(database, TestDatabases.port());
        String key;
        try (var gateway = TestGateway.startOn(url, folder, "voicecoach.gateway.tenant.first-key-file=" + keyFile)) {
            key = Files.readString(keyFile).strip();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                    .isEqualTo("rw-------");
            assertThat(upload(gateway, "Authorization", "Bearer " + key).status())
                    .isEqualTo(202);
            assertThat(upload(gateway, "Authorization", "bearer " + key).status())
                    .isEqualTo(202);
            assertThat(upload(gateway, "X-Api-Key", key).status()).isEqualTo(202);

            gateway.bean(TenantSetup.class).createIfNone(keyFile);
            assertThat(Files.readString(keyFile).strip()).isEqualTo(key);

            refusesEveryKeyThatIsNoneInTheSameWords(gateway, key);
            aRevokedKeyIsRefused(gateway, key);
        }
        Files.delete(keyFile);
        try (var gateway = TestGateway.startOn(url, folder, "voicecoach.gateway.tenant.first-key-file=" + keyFile)) {
            // Nobody can know the lost key any more, since only its hash was kept.
            var another = Files.readString(keyFile).strip();
            assertThat(another).isNotEqualTo(key);
            assertThat(upload(gateway, "X-Api-Key", another).status()).isEqualTo(202);
            assertThat(gateway.database()
                            .sql("SELECT count(*) FROM gateway.tenants")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static void refusesEveryKeyThatIsNoneInTheSameWords(TestGateway gateway, String key) {
        var expected = shapeOf(gateway.send(gateway.request("/v1/tasks").GET()));
        for (var route : ROUTES) {
            for (var header :
                    List.of("Bearer " + ApiKey.generate().secret(), "Bearer nonsense", "Basic " + key, "Bearer", key)) {
                var answer = gateway.send(
                        gateway.request(route).header("Authorization", header).GET());
                assertThat(answer.status()).as(route).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"voicecoach\"");
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(shapeOf(answer)).isEqualTo(expected);
            }
            var unknown =
                    gateway.request(route).header("X-Api-Key", ApiKey.generate().secret());
            assertThat(shapeOf(gateway.send(unknown.GET()))).isEqualTo(expected);
        }
        // The key that is sent as Authorization counts, and not the other one beside it.
        var both =
                gateway.request("/v1/tasks").header("Authorization", "Bearer x").header("X-Api-Key", key);
        assertThat(gateway.send(both.GET()).status()).isEqualTo(401);
        assertThat(gateway.send(gateway.request("/v1/health").GET()).status()).isEqualTo(200);
    }

    private static void aRevokedKeyIsRefused(TestGateway gateway, String key) {
        gateway.database().sql("UPDATE gateway.api_keys SET revoked_at = now()").update();
        assertThat(upload(gateway, "X-Api-Key", key).status()).isEqualTo(401);
    }

    private static Answer upload(TestGateway gateway, String header, String value) {
        return gateway.send(gateway.request("/v1/tasks")
                .header(header, value)
                .header("Content-Type", "audio/wav")
                .POST(BodyPublishers.ofByteArray(Recordings.wav())));
    }

    private static String shapeOf(Answer answer) {
        return answer.body().replace(answer.text("/instance"), "").replace(answer.text("/request_id"), "");
    }
}
