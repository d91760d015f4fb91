package dev.voicecoach.gateway.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/** One PostgreSQL for all tests of this JVM, an empty database for each who asks. */
public final class TestDatabases {
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabases() {}

    /** Where the server listens. */
    public static int port() {
        return SERVER.getPort();
    }

    /** The name of a new database. */
    public static String create() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its address, by this port or one that leads there. */
    public static String url(String name, int port) {
        return "jdbc:postgresql://localhost:" + port + '/' + name;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
