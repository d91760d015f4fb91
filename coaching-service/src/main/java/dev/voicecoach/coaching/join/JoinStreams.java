package dev.voicecoach.coaching.join;

import dev.voicecoach.platform.codec.EventTopics;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the join. Starts in the background, when the topics are there: without them Kafka Streams dies, and without Kafka
 * the service has to start all the same.
 *
 * <p>Not Spring's StreamsBuilderFactoryBean: that starts with the context, and takes a DSL builder that we do not use.
 */
final class JoinStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(JoinStreams.class);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    private final Supplier<Topology> topology;
    private final Properties settings;
    private final Duration closeTimeout;
    private final EventTopics topics;
    private final Object lock = new Object();
    private volatile boolean running;
    private volatile @Nullable KafkaStreams streams;
    private @Nullable Thread starter;

    JoinStreams(Supplier<Topology> topology, Properties settings, Duration closeTimeout, EventTopics topics) {
        this.topology = topology;
        this.settings = settings;
        this.closeTimeout = closeTimeout;
        this.topics = topics;
    }

    /** Whether what arrives is joined now, and not after a start or a rebalance. */
    boolean isReady() {
        var current = streams;
        return current != null && current.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public void start() {
        running = true;
        starter = Thread.ofPlatform().daemon().name("coaching-join-start").start(this::startUntilItWorks);
    }

    private void startUntilItWorks() {
        try {
            while (running) {
                if (topics.awaitCreated(RETRY_INTERVAL) && startNow()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startNow() throws InterruptedException {
        synchronized (lock) {
            if (!running) {
                return true;
            }
            try {
                var created = new KafkaStreams(topology.get(), settings);
                created.setUncaughtExceptionHandler(failure -> {
                    log.error("The join's thread failed and is replaced", failure);
                    return StreamThreadExceptionResponse.REPLACE_THREAD;
                });
                created.start();
                streams = created;
                return true;
            } catch (RuntimeException e) {
                // For example a state folder that another process has not released yet.
                log.warn("The join does not start yet: {}", e.getMessage());
            }
        }
        Thread.sleep(RETRY_INTERVAL);
        return false;
    }

    @Override
    public void stop() {
        running = false;
        var starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        synchronized (lock) {
            var current = streams;
            if (current != null) {
                // Leaving the group by name: a static member that only closes keeps its partitions until it times out.
                current.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(closeTimeout));
            }
            streams = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
