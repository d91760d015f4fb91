package dev.voicecoach.faults.nemesis;

import dev.voicecoach.faults.client.Client;
import dev.voicecoach.faults.cluster.Cluster;
import dev.voicecoach.faults.history.Entry;
import dev.voicecoach.faults.history.History;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Carries out a plan of kills, one after the other. */
public final class Nemesis {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LONGEST_LULL = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final History history;
    private final Consumer<Entry> told;

    /** @param told hears of each kill and each return */
    public Nemesis(Cluster cluster, History history, Consumer<Entry> told) {
        this.cluster = cluster;
        this.history = history;
        this.told = told;
    }

    /**
     * Returns when every part was killed and works again. A kill whose moment does not come in time is done all the same.
     *
     * @param client whose answers it is to hit
     * @param patience longest wait for the moment of a kill
     * @throws IllegalStateException if a part does not come back
     */
    public void run(List<Kill> plan, Client client, Duration patience) throws InterruptedException {
        for (var kill : plan) {
            await(() -> client.ended() >= kill.afterEnds(), patience);
            sleep(kill.delay());
            // A kill that meets no answer proves nothing.
            await(() -> client.underWay() > 0, LONGEST_LULL);
            var underWay = client.underWay();
            cluster.kill(kill.part());
            told.accept(history.note(at -> new Entry.Killed(at, kill.part(), underWay)));
            sleep(kill.pause());
            cluster.start(kill.part());
            cluster.awaitReady(kill.part());
            told.accept(history.note(at -> new Entry.Back(at, kill.part())));
        }
    }

    private static void await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            sleep(LOOK);
        }
    }

    private static void sleep(Duration duration) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(duration.toMillis());
    }
}
