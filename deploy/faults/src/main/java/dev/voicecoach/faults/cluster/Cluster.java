package dev.voicecoach.faults.cluster;

import dev.voicecoach.standalone.Infrastructure;
import dev.voicecoach.standalone.Progress;
import dev.voicecoach.standalone.Setup;
import dev.voicecoach.standalone.services.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The whole system on one folder, with the broker and each service as a process of its own, on 127.0.0.1 and free ports.
 * PostgreSQL and Chroma run as in the standalone system.
 */
public final class Cluster implements AutoCloseable {
    /** The name of the one part that is no service. */
    public static final String BROKER = "broker";

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    /** Arguments that nobody is to see in the list of processes, and the variables that take their place. */
    private static final Map<String, String> SECRETS = Map.of(
            "--voicecoach.identity.secret=", "VOICECOACH_IDENTITY_SECRET",
            "--spring.datasource.password=", "SPRING_DATASOURCE_PASSWORD");

    private static final Duration READY_CHECK = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Infrastructure infrastructure;
    private final Path home;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    private Cluster(Infrastructure infrastructure, Path home) {
        this.infrastructure = infrastructure;
        this.home = home;
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @param home folder for everything, which may be new
     * @param repository the checkout whose services have been built
     * @throws IllegalStateException if a service has not been built, or something is not ready in time
     */
    public static Cluster start(Path home, Path repository) throws IOException, InterruptedException {
        var jars = new LinkedHashMap<Service, Path>();
        for (var service : Service.values()) {
            jars.put(service, jarOf(service, repository));
        }
        var cluster = new Cluster(Infrastructure.start(Setup.of(home, 0), Progress.NONE), home);
        try {
            // The infrastructure's own broker lives in this process, which nobody is going to kill.
            cluster.infrastructure.stopBroker();
            cluster.addBroker();
            jars.forEach(cluster::addService);
            cluster.start(BROKER);
            cluster.awaitReady(BROKER);
            for (var service : jars.keySet()) {
                cluster.start(service.id());
            }
            for (var service : jars.keySet()) {
                cluster.awaitReady(service.id());
            }
            return cluster;
        } catch (RuntimeException | IOException | InterruptedException e) {
            cluster.close();
            throw e;
        }
    }

    /** The service's own jar, as it is deployed; the newest if there are several. */
    private static Path jarOf(Service service, Path repository) throws IOException {
        var folder = repository.resolve(service.module()).resolve("target");
        if (Files.isDirectory(folder)) {
            try (var found = Files.newDirectoryStream(folder, "*-exec.jar")) {
                for (var jar : found) {
                    return jar;
                }
            }
        }
        throw new IllegalStateException(
                "No " + service.module() + "-…-exec.jar in " + folder + ". Please build it: mvn package -DskipTests");
    }

    private void addBroker() throws IOException {
        var chosen = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("ports"))) {
            chosen.load(reader);
        }
        var port = chosen.getProperty("kafka");
        ports.put(BROKER, Integer.valueOf(port));
        parts.put(
                BROKER,
                new Part(
                        List.of(
                                java(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BrokerProcess.class.getName(),
                                home.resolve("kafka").toString(),
                                port,
                                chosen.getProperty("kafka-controller"),
                                logs().resolve("broker-kafka.log").toString()),
                        Map.of(),
                        logs().resolve("broker.log")));
    }

    private void addService(Service service, Path jar) {
        var arguments = infrastructure.arguments(service);
        var command = new ArrayList<>(List.of(
                java(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toAbsolutePath().toString()));
        var environment = new HashMap<String, String>();
        for (var argument : arguments) {
            var secret = SECRETS.entrySet().stream()
                    .filter(entry -> argument.startsWith(entry.getKey()))
                    .findFirst();
            if (secret.isPresent()) {
                var value = argument.substring(secret.get().getKey().length());
                environment.put(secret.get().getValue(), value);
            } else {
                command.add(argument);
            }
        }
        parts.put(service.id(), new Part(command, environment, logs().resolve(service.id() + ".log")));
        ports.put(service.id(), portIn(arguments));
    }

    private static int portIn(List<String> arguments) {
        var prefix = "--server.port=";
        return arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> Integer.valueOf(argument.substring(prefix.length())))
                .findFirst()
                .orElseThrow();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path logs() {
        return home.resolve("logs");
    }

    /** What can be killed: the services by their ids, and the broker. */
    public Set<String> parts() {
        return parts.keySet();
    }

    /** Kills the part as {@code kill -9} does. */
    public void kill(String part) {
        get(part).kill();
    }

    /** Starts the part again on its data. */
    public void start(String part) {
        get(part).start();
    }

    /**
     * Waits until the part answers, and for a service until it is healthy, that is, until it has its partitions.
     *
     * @throws IllegalStateException if it has died or takes longer than two minutes
     */
    public void awaitReady(String part) throws InterruptedException {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!isReady(part)) {
            if (!get(part).isAlive()) {
                throw new IllegalStateException(
                        part + " has ended by itself; " + get(part).log() + " says why");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(part + " is not ready after " + READY_LIMIT.toSeconds() + " s; "
                        + get(part).log() + " says why");
            }
            TimeUnit.MILLISECONDS.sleep(READY_CHECK.toMillis());
        }
    }

    private boolean isReady(String part) throws InterruptedException {
        int port = ports.getOrDefault(part, 0);
        try {
            if (part.equals(BROKER)) {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                    return true;
                }
            }
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Part get(String part) {
        var found = parts.get(part);
        if (found == null) {
            throw new IllegalArgumentException("No part " + part + "; there are " + parts.keySet());
        }
        return found;
    }

    /** Where the public API is. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + infrastructure.publicPort());
    }

    /** The API key of the tenant that the gateway's first start made. */
    public String apiKey() throws IOException {
        return Files.readString(infrastructure.keyFile()).strip();
    }

    /** Where Kafka's clients find it. */
    public String bootstrapServers() {
        return infrastructure.bootstrapServers();
    }

    /** Kills every part, then stops PostgreSQL and Chroma. */
    @Override
    public void close() {
        parts.values().forEach(Part::kill);
        infrastructure.close();
        http.shutdownNow();
        http.close();
    }
}
