package dev.voicecoach.standalone.parts;

import dev.voicecoach.standalone.folder.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL as a child process, reachable on 127.0.0.1 only and with a password only; what it has committed is
 * on the disk.
 */
public final class Database implements Kept, AutoCloseable {
    /** The first user, who may do everything, and the name of the database. */
    public static final String NAME = "voicecoach";

    /** A user who has the schema of the same name, and nothing else. */
    public static final String COACHING = "coaching";

    /** Likewise. */
    public static final String QUESTION = "question";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int START_TRIES = 5;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final PostgresProgram program;
    private final Path cluster;
    private final Path log;
    private final int port;

    private Database(PostgresProgram program, Path cluster, Path log, int port) {
        this.program = program;
        this.cluster = cluster;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts PostgreSQL on the data in this folder, which is made when it is new, and returns when it takes
     * connections. One that an earlier run left behind is ended first.
     *
     * @param password of the first user
     * @param passwords of the users who have a schema of their name, by name
     * @throws CannotStartException if it does not start
     */
    public static Database start(Path folder, Path log, int port, String password, Map<String, String> passwords) {
        try {
            Files.createDirectories(folder, OWNER_ONLY);
            endLeftover(folder);
            var program = PostgresProgram.in(folder);
            var database = new Database(program, folder.resolve("cluster"), log, port);
            Files.deleteIfExists(log);
            if (!Files.exists(database.cluster)) {
                database.makeCluster(folder, password);
            }
            Files.writeString(database.cluster.resolve("voicecoach.conf"), settings(port));
            database.run();
            database.makeDatabase(password);
            database.makeOwners(password, passwords);
            return database;
        } catch (IOException | SQLException e) {
            throw new CannotStartException("PostgreSQL could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("PostgreSQL was not awaited.", e);
        }
    }

    /** Ends the PostgreSQL that a killed run left on this folder; false if there was none. */
    public static boolean endLeftover(Path folder) {
        var leftover = postmaster(folder.resolve("cluster"));
        // SIGTERM waits for its clients to leave; those of a killed JVM have left.
        leftover.ifPresent(process -> Child.end(process, STOP_LIMIT));
        return leftover.isPresent();
    }

    @Override
    public boolean isAlive() {
        return postmaster(cluster).isPresent();
    }

    @Override
    public void startAgain() {
        try {
            run();
        } catch (IOException e) {
            throw new CannotStartException("PostgreSQL could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For JDBC, without user and password. */
    public String url() {
        return url(port, NAME);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + '/' + database;
    }

    private void makeCluster(Path folder, String password) throws IOException, InterruptedException {
        var unfinished = folder.resolve("cluster.part");
        var passwordFile = folder.resolve("password.part");
        try {
            if (Files.exists(unfinished)) {
                PostgresProgram.delete(unfinished);
            }
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            var code = program.run(
                    log,
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + NAME,
                    "--pwfile=" + passwordFile,
                    // Never trust, not even for the moment between initdb and a later ALTER.
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // The same order and case rules on every machine, whatever locales it has.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums");
            if (code != 0) {
                throw new CannotStartException("PostgreSQL could not make its data folder; " + log + " says why.");
            }
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "\ninclude 'voicecoach.conf'\n",
                    java.nio.file.StandardOpenOption.APPEND);
            Files.move(unfinished, cluster, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static String settings(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                # The zonky launcher turns these two off; an accepted upload must survive a power cut.
                fsync = on
                synchronous_commit = on
                max_connections = 60
                shared_buffers = 64MB
                max_wal_size = 256MB
                # A statement may carry what somebody wrote.
                log_min_error_statement = panic
                log_min_messages = warning
                log_checkpoints = off
                """.formatted(port);
    }

    private void run() throws IOException, InterruptedException {
        for (var tries = 1; ; tries++) {
            // After a kill of everything, the last server processes may take a moment to notice and leave.
            var code = program.run(
                    log, "pg_ctl", "start", "--wait", "--timeout=60", "--pgdata=" + cluster, "--log=" + log);
            if (code == 0) {
                return;
            }
            if (tries == START_TRIES) {
                throw new CannotStartException("PostgreSQL did not start; " + log + " says why.");
            }
            Thread.sleep(500);
        }
    }

    private void makeDatabase(String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), NAME, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            if (!found.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("CREATE DATABASE " + NAME);
                }
            }
        }
    }

    /** With a password as it is now: the secret of a folder that was put back may be another one. */
    private void makeOwners(String password, Map<String, String> passwords) throws SQLException {
        try (var connection = DriverManager.getConnection(url(port, NAME), NAME, password);
                var statement = connection.createStatement()) {
            for (var owner : passwords.entrySet()) {
                makeOwner(statement, owner.getKey(), owner.getValue());
            }
        }
    }

    private static void makeOwner(Statement statement, String name, String password) throws SQLException {
        boolean there;
        try (var found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            there = found.next();
        }
        statement.execute((there ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN PASSWORD "
                + statement.enquoteLiteral(password));
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + name + " AUTHORIZATION " + name);
    }

    /** The server's main process, by the file that it keeps itself: id in the first line, start in the third. */
    private static Optional<ProcessHandle> postmaster(Path cluster) {
        try {
            var file = cluster.resolve("postmaster.pid");
            var lines = Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of();
            return lines.size() < 3
                    ? Optional.empty()
                    : Child.find(
                            Long.parseLong(lines.getFirst().strip()),
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            program.run(log, "pg_ctl", "stop", "--wait", "--mode=fast", "--timeout=10", "--pgdata=" + cluster);
            postmaster(cluster).ifPresent(process -> Child.end(process, STOP_LIMIT));
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
