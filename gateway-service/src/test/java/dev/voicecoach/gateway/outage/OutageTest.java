package dev.voicecoach.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.Recordings;
import dev.voicecoach.gateway.testing.TcpSwitch;
import dev.voicecoach.gateway.testing.TestDatabases;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTest {
    @Test
    void tellsAnOutageFromAMistake() {
        assertThat(DatabaseUnavailableException.explains(new CannotGetJdbcConnectionException("away")))
                .isTrue();
        assertThat(DatabaseUnavailableException.explains(new CannotCreateTransactionException("away")))
                .isTrue();
        assertThat(DatabaseUnavailableException.explains(new QueryTimeoutException("slow")))
                .isTrue();
        assertThat(DatabaseUnavailableException.explains(new DataIntegrityViolationException("bad")))
                .isFalse();
        assertThat(DatabaseUnavailableException.explains(new BadSqlGrammarException("x", "SELEC", new SQLException())))
                .isFalse();
        assertThat(DatabaseUnavailableException.explains(new IllegalStateException()))
                .isFalse();
    }

    @Test
    void whileTheDatabaseIsAwayCallersAreToldWhenToComeBack(@TempDir Path folder) throws Exception {
        try (var database = TcpSwitch.to(TestDatabases.port()).on();
                var gateway = TestGateway.startOn(
                        TestDatabases.url(TestDatabases.create(), database.port()),
                        folder,
                        "spring.datasource.hikari.connection-timeout=500")) {
            var tenant = gateway.newTenant();
            var id = gateway.submit(tenant);
            database.off();
            assertUnavailable(gateway.get(tenant, "/v1/tasks/" + id), "database_unavailable");
            assertUnavailable(gateway.upload(tenant, Recordings.wav(), ""), "database_unavailable");
            database.on();
            // The connection pool tries again with growing waits, so the first request after the outage may be too
            // early.
            var limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (gateway.get(tenant, "/v1/tasks/" + id).status() != 200) {
                assertThat(System.nanoTime()).isLessThan(limit);
            }
            assertThat(gateway.vault().list()).hasSize(1);
        }
    }

    @Test
    void whileTheVaultIsAwayNothingIsAcceptedAndNothingIsTakenForErased(@TempDir Path folder) throws Exception {
        try (var gateway = TestGateway.start(folder)) {
            var tenant = gateway.newTenant();
            var id = gateway.submit(tenant);
            var marker = folder.resolve("vault/.voicecoach-vault");
            Files.delete(marker);
            assertUnavailable(gateway.upload(tenant, Recordings.wav(), ""), "vault_unavailable");
            assertUnavailable(gateway.delete(tenant, "/v1/tasks/" + id), "vault_unavailable");
            Files.createFile(marker);
            assertThat(gateway.upload(tenant, Recordings.wav(), "").status()).isEqualTo(202);
            assertThat(gateway.get(tenant, "/v1/tasks/" + id).status()).isEqualTo(200);
            assertThat(gateway.delete(tenant, "/v1/tasks/" + id).status()).isEqualTo(204);
        }
    }

    @Test
    void stoppingAnswersThoseWhoWait(@TempDir Path folder) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var gateway = TestGateway.start(folder);
            var tenant = gateway.newTenant();
            var id = gateway.submit(tenant);
            var waiting = threads.submit(() -> gateway.get(tenant, "/v1/tasks/" + id + "?wait=30"));
            gateway.awaitWaiting(1);
            var began = System.nanoTime();
            gateway.stop();
            assertThat(waiting.get().status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(25));
            gateway.close();
        }
    }

    private static void assertUnavailable(Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/request_id")).isEqualTo(answer.header("Request-Id"));
    }
}
