package dev.voicecoach.standalone.services;

import dev.voicecoach.standalone.folder.CannotStartException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The services of this process: started together, watched, stopped in order. Thread safe. */
public final class Services implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Services.class);
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration READY_CHECK = Duration.ofMillis(100);

    private final Map<Service, ConfigurableApplicationContext> running = new EnumMap<>(Service.class);
    private final Map<Service, List<String>> arguments;

    /** @param arguments of each service, as its {@code main} would take them */
    public Services(Map<Service, List<String>> arguments) {
        this.arguments = Map.copyOf(arguments);
    }

    /**
     * Starts these at the same time and returns when all have; they may still wait for their partitions.
     *
     * @throws CannotStartException if one does not start; the others are stopped
     */
    public void start(List<Service> services, Consumer<Service> started) {
        var starting = new ArrayList<CompletableFuture<Void>>();
        for (var service : services) {
            var done = new CompletableFuture<Void>();
            starting.add(done);
            // Threads inherit the group, by which the log knows whose they are.
            var group = new ThreadGroup(LogLayout.GROUP + service.id());
            new Thread(group, () -> startOne(service, started, done), service.id() + "-start").start();
        }
        try {
            CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof CannotStartException known ? known : e;
        }
    }

    private void startOne(Service service, Consumer<Service> started, CompletableFuture<Void> done) {
        try {
            var context = new SpringApplicationBuilder(service.application())
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    // The order between five contexts and their infrastructure is ours to keep.
                    .registerShutdownHook(false)
                    .run(arguments.getOrDefault(service, List.of()).toArray(String[]::new));
            synchronized (running) {
                running.put(service, context);
            }
            started.accept(service);
            done.complete(null);
        } catch (RuntimeException | Error e) {
            log.error("{} does not start", service.module(), e);
            done.completeExceptionally(new CannotStartException(
                    service.module() + " does not start: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    e));
        }
    }

    /**
     * Waits until everything that is running is healthy, which includes that every consumer group has its partitions.
     *
     * @throws CannotStartException if that takes longer than two minutes; the sentence names what is waited for
     */
    public void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        for (var waiting = unhealthy(); waiting.isPresent(); waiting = unhealthy()) {
            if (System.nanoTime() > deadline) {
                throw new CannotStartException(
                        "Not ready after " + READY_LIMIT.toSeconds() + " s; still waiting for " + waiting.get() + ".");
            }
            Thread.sleep(READY_CHECK);
        }
    }

    private Optional<String> unhealthy() {
        Map<Service, ConfigurableApplicationContext> now;
        synchronized (running) {
            now = new EnumMap<>(running);
        }
        for (var entry : now.entrySet()) {
            var health = entry.getValue().getBean(HealthEndpoint.class).health();
            if (!Status.UP.equals(health.getStatus())) {
                return Optional.of(entry.getKey().module() + waitsFor(health));
            }
        }
        return Optional.empty();
    }

    /** The parts that are not well, by name. */
    private static String waitsFor(HealthDescriptor health) {
        return health instanceof CompositeHealthDescriptor parts && parts.getComponents() != null
                ? Objects.requireNonNull(parts.getComponents()).entrySet().stream()
                        .filter(part -> !Status.UP.equals(part.getValue().getStatus()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", ", " (", ")"))
                : "";
    }

    /** The Spring context of a running service; empty when it does not run. */
    public Optional<ConfigurableApplicationContext> context(Service service) {
        synchronized (running) {
            return Optional.ofNullable(running.get(service));
        }
    }

    /** Stops one; false if it did not run. */
    public boolean stop(Service service) {
        ConfigurableApplicationContext context;
        synchronized (running) {
            context = running.remove(service);
        }
        if (context == null) {
            return false;
        }
        context.close();
        return true;
    }

    /** Stops the gateway, so that nothing new comes in, then the others at the same time. */
    @Override
    public void close() {
        stop(Service.GATEWAY);
        var stopping = new ArrayList<Thread>();
        for (var service : Service.values()) {
            stopping.add(Thread.ofPlatform().name(service.id() + "-stop").start(() -> stop(service)));
        }
        for (var thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
