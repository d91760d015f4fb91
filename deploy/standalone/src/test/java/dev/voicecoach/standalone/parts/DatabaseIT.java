package dev.voicecoach.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.standalone.folder.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {
    private static final String PASSWORD = "not 'a guess";

    @TempDir
    private Path temp;

    private String coachingPassword = "first 'one";

    @Test
    void keepsWhatItCommittedOnDiskAndAsksForThePassword() throws SQLException {
        try (var database = start()) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, "unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), Database.NAME, "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), Database.NAME, ""))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Database.endLeftover(temp.resolve("data folder"))).isFalse();
    }

    @Test
    void findsItsDataAgainWhenItWasLeftBehindAndWhenItWasKilled() throws SQLException, IOException {
        var leftBehind = start();
        execute(leftBehind, "CREATE TABLE kept (n int)");
        execute(leftBehind, "INSERT INTO kept VALUES (1)");

        // As after a kill of the JVM: nobody closed the first one.
        var killed = start();
        assertThat(count(killed)).isEqualTo(1);
        execute(killed, "INSERT INTO kept VALUES (2)");
        var pid = Long.parseLong(Files.readAllLines(temp.resolve("data folder/cluster/postmaster.pid"))
                .getFirst()
                .strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var family = List.of(postmaster.descendants().toArray(ProcessHandle[]::new));
        postmaster.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);

        try (var again = start()) {
            assertThat(count(again)).isEqualTo(2);
        }
        assertThat(family).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void givesCoachingASchemaAndNothingElse() throws SQLException {
        try (var database = start()) {
            execute(database, "CREATE TABLE voicecoach_only (n int)");
            try (var connection = coaching(database);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE coaching.mine (n int)");
                assertThatThrownBy(() -> statement.execute("SELECT * FROM voicecoach_only"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("CREATE TABLE public.not_mine (n int)"))
                        .hasMessageContaining("permission denied");
            }
        }
        coachingPassword = "another";
        try (var again = start();
                var connection = coaching(again);
                var statement = connection.createStatement()) {
            statement.execute("SELECT * FROM coaching.mine");
        }
    }

    private Connection coaching(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), Database.COACHING, coachingPassword);
    }

    private Database start() {
        var port = Ports.choose(temp.resolve("ports"), List.of("postgres")).of("postgres");
        return Database.start(
                temp.resolve("data folder"),
                temp.resolve("postgres.log"),
                port,
                PASSWORD,
                Map.of(Database.COACHING, coachingPassword));
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), Database.NAME, PASSWORD);
    }

    private static String show(Database database, String setting) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int count(Database database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
