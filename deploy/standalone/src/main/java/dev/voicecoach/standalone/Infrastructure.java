package dev.voicecoach.standalone;

import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.standalone.folder.CannotStartException;
import dev.voicecoach.standalone.folder.DataFolder;
import dev.voicecoach.standalone.folder.Ports;
import dev.voicecoach.standalone.folder.Secrets;
import dev.voicecoach.standalone.parts.Broker;
import dev.voicecoach.standalone.parts.Database;
import dev.voicecoach.standalone.parts.Keeper;
import dev.voicecoach.standalone.parts.Kept;
import dev.voicecoach.standalone.parts.VectorIndex;
import dev.voicecoach.standalone.services.LogFile;
import dev.voicecoach.standalone.services.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the services stand on, on one data folder: its lock, its secrets and ports, Kafka, PostgreSQL and Chroma. With
 * it alone, the services can also run as processes of their own.
 */
public final class Infrastructure implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Infrastructure.class);
    static final String BROKER = "kafka";
    private static final String CONTROLLER = "kafka-controller";
    static final String DATABASE = "postgres";
    static final String VECTOR_INDEX = "chroma";

    private final Setup setup;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Ports ports;
    private final int publicPort;
    private final CompletableFuture<Database> database;
    private final CompletableFuture<VectorIndex> vectorIndex;
    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Broker broker;

    private Infrastructure(Setup setup, DataFolder folder, Progress progress) {
        this.setup = setup;
        this.folder = folder;
        LogFile.open(folder.subfolder("logs").resolve("voicecoach.log"));
        this.secrets = Secrets.of(folder);
        folder.removeTemporary();
        if (endLeftovers(folder.path())) {
            progress.report("stopped what a killed run had left behind");
        }
        this.ports = Ports.choose(
                folder.resolve("ports"),
                Stream.concat(
                                Stream.of(BROKER, CONTROLLER, DATABASE, VECTOR_INDEX, Service.GATEWAY.id()),
                                Stream.of(Service.values()).map(Service::id))
                        .distinct()
                        .toList());
        this.publicPort = setup.port() == 0 ? ports.of(Service.GATEWAY.id()) : setup.port();
        if (!Ports.isFree(publicPort)) {
            throw new CannotStartException("Port " + publicPort
                    + " is in use by something else. Stop that, or set VOICECOACH_PORT to another port.");
        }
        folder.serves("serving http://localhost:" + publicPort);
        FilesystemObjectStore.initialise(folder.resolve("vault"));
        this.database = inBackground(
                () -> Database.start(
                        folder.resolve(DATABASE),
                        folder.resolve("logs/postgres.log"),
                        ports.of(DATABASE),
                        secrets.database(),
                        Map.of(
                                Database.COACHING, secrets.coachingDatabase(),
                                Database.QUESTION, secrets.questionDatabase())),
                progress,
                "PostgreSQL");
        this.vectorIndex = inBackground(
                () -> VectorIndex.start(
                        setup.chroma(),
                        folder.resolve(VECTOR_INDEX),
                        folder.resolve("logs/chroma.log"),
                        ports.of(VECTOR_INDEX)),
                progress,
                "Chroma");
    }

    /**
     * Takes the folder and starts everything on it; what a killed run left behind is ended first. Kafka is up when this
     * returns, the others come meanwhile.
     *
     * @throws CannotStartException with a sentence for the person at the terminal; nothing is left running
     */
    static Infrastructure begin(Setup setup, Progress progress) {
        setup.requireComplete();
        var folder = DataFolder.open(setup.home());
        Infrastructure infrastructure;
        try {
            infrastructure = new Infrastructure(setup, folder, progress);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
        try {
            infrastructure.startBroker();
            progress.report("Kafka");
            return infrastructure;
        } catch (RuntimeException e) {
            infrastructure.close();
            throw e;
        }
    }

    /** As {@link #begin}, and returns when all of it is up. */
    public static Infrastructure start(Setup setup, Progress progress) {
        var infrastructure = begin(setup, progress);
        try {
            infrastructure.awaitDatabase();
            infrastructure.awaitVectorIndex();
            return infrastructure;
        } catch (RuntimeException e) {
            infrastructure.close();
            throw e;
        }
    }

    /** @throws CannotStartException if PostgreSQL does not start */
    void awaitDatabase() {
        join(database);
    }

    /** Without Chroma the questions are served from memory, so its absence is told and not fatal. */
    void awaitVectorIndex() {
        try {
            join(vectorIndex);
        } catch (CannotStartException e) {
            log.warn("Goes on without Chroma: {}", e.sentence());
        }
    }

    /** Ends what a killed run left behind on this data folder; false if there was nothing. */
    static boolean endLeftovers(Path home) {
        var chroma = VectorIndex.endLeftover(home.resolve(VECTOR_INDEX));
        var postgres = Database.endLeftover(home.resolve(DATABASE));
        return chroma || postgres;
    }

    /** Starts Kafka again after {@link #stopBroker}, on the same port and data. */
    public void startBroker() {
        try {
            broker = Broker.start(folder.resolve(BROKER), ports.of(BROKER), ports.of(CONTROLLER));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CannotStartException("Kafka does not start: " + e.getMessage(), e);
        }
    }

    /** Stops Kafka while everything else goes on. */
    public void stopBroker() {
        var current = broker;
        broker = null;
        if (current != null) {
            current.close();
        }
    }

    /** Where the public API is, or will be. */
    public int publicPort() {
        return publicPort;
    }

    /** The file with the API key of the first tenant, once the gateway has run. */
    public Path keyFile() {
        return folder.resolve("api-key");
    }

    /** The file with the log of this process. */
    public Path logFile() {
        return folder.resolve("logs/voicecoach.log");
    }

    /** Where Kafka's clients find it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.of(BROKER);
    }

    /** The arguments for the service's {@code main}, with which it stands on this infrastructure. */
    public List<String> arguments(Service service) {
        return new ServiceArguments(setup, folder, ports, secrets, publicPort).of(service);
    }

    private <T extends Kept> CompletableFuture<T> inBackground(Callable<T> start, Progress progress, String name) {
        var future = new CompletableFuture<T>();
        Thread.ofPlatform().name(name + "-start").start(() -> {
            try {
                var part = start.call();
                progress.report(name);
                keepers.add(new Keeper(name, part, progress::report));
                future.complete(part);
            } catch (Exception e) {
                log.error("{} does not start", name, e);
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStartException known ? known : e;
        }
    }

    /** Stops Kafka, Chroma and PostgreSQL, at the same time, and lets the folder go. */
    @Override
    public void close() {
        keepers.forEach(Keeper::close);
        var stopping = Stream.<Runnable>of(this::stopBroker, () -> stop(vectorIndex), () -> stop(database))
                .map(stop -> Thread.ofPlatform().start(stop))
                .toList();
        for (var thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        folder.close();
    }

    private static void stop(CompletableFuture<? extends AutoCloseable> part) {
        try {
            part.join().close();
        } catch (CompletionException e) {
            // It never started.
            return;
        } catch (Exception e) {
            log.warn("Something does not stop cleanly", e);
        }
    }
}
