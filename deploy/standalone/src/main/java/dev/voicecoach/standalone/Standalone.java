package dev.voicecoach.standalone;

import dev.voicecoach.standalone.folder.CannotStartException;
import dev.voicecoach.standalone.services.Service;
import dev.voicecoach.standalone.services.Services;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/** The whole system, running in this process until it is closed. */
public final class Standalone implements AutoCloseable {
    private final Infrastructure infrastructure;
    private final Services services;

    private Standalone(Infrastructure infrastructure, Services services) {
        this.infrastructure = infrastructure;
        this.services = services;
    }

    /** As {@link #start(Setup, Progress)}, with what the environment says or else the defaults, and quietly. */
    public static Standalone start(Path home, int port) {
        return start(Setup.of(home, port), Progress.NONE);
    }

    /**
     * Starts everything on the data folder and returns when it is ready: every consumer group has its partitions. All
     * logs of this JVM go to {@code logs/voicecoach.log} in that folder from now on.
     *
     * @throws CannotStartException with a sentence for the person at the terminal; nothing is left running
     */
    public static Standalone start(Setup setup, Progress progress) {
        var infrastructure = Infrastructure.begin(setup, progress);
        var arguments = new EnumMap<Service, List<String>>(Service.class);
        Stream.of(Service.values()).forEach(service -> arguments.put(service, infrastructure.arguments(service)));
        var services = new Services(arguments);
        try {
            infrastructure.awaitDatabase();
            infrastructure.awaitVectorIndex();
            services.start(List.of(Service.values()), service -> progress.report(service.module()));
            services.awaitReady();
            return new Standalone(infrastructure, services);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            services.close();
            infrastructure.close();
            throw new CannotStartException("The start was interrupted.", e);
        } catch (RuntimeException e) {
            services.close();
            infrastructure.close();
            throw e;
        }
    }

    /** Where the public API is, for example {@code http://localhost:8080}. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + infrastructure.publicPort());
    }

    /** The API key of the tenant that the first start made. */
    public String apiKey() {
        try {
            return Files.readString(keyFile()).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The API key cannot be read from " + keyFile(), e);
        }
    }

    /** The file with that key. */
    public Path keyFile() {
        return infrastructure.keyFile();
    }

    /** The file with everything that was logged. */
    public Path logFile() {
        return infrastructure.logFile();
    }

    /** The services, which can be stopped and started one by one. */
    public Services services() {
        return services;
    }

    /** Kafka, PostgreSQL and Chroma. */
    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** Stops the services, then what they stand on; the data stays. */
    @Override
    public void close() {
        services.close();
        infrastructure.close();
    }
}
