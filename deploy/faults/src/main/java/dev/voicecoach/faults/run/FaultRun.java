package dev.voicecoach.faults.run;

import dev.voicecoach.faults.checker.Checker;
import dev.voicecoach.faults.client.Client;
import dev.voicecoach.faults.client.TaskApi;
import dev.voicecoach.faults.cluster.Cluster;
import dev.voicecoach.faults.cluster.CommittedLog;
import dev.voicecoach.faults.history.Entry;
import dev.voicecoach.faults.history.History;
import dev.voicecoach.faults.nemesis.Kill;
import dev.voicecoach.faults.nemesis.Nemesis;
import dev.voicecoach.faults.speech.Recording;
import dev.voicecoach.faults.speech.Speech;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.standalone.services.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts the cluster, sends answers while the nemesis kills, and judges. */
public final class FaultRun {
    /** From acceptance to the end of a task; three restarts of 20 s each and a queue before it fit in. */
    private static final Duration STUCK_AFTER = Duration.ofSeconds(150);

    /** Longer than a dead consumer's session and a redelivery after it, so that late doubles are seen. */
    private static final Duration WATCH_AFTER_END = Duration.ofSeconds(10);

    private final Settings settings;
    private final Consumer<String> told;

    /** @param told takes a line for each thing that is done */
    public FaultRun(Settings settings, Consumer<String> told) {
        this.settings = settings;
        this.told = told;
    }

    /**
     * Does it all; nothing runs any more when this returns or throws.
     *
     * @throws IllegalStateException if the cluster does not start, or a part does not come back
     */
    public Outcome run() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        Files.createDirectories(settings.home().resolve("logs"));
        LogFile.open(settings.home().resolve("logs/faults.log"));
        var plan = Kill.plan(settings.seed(), settings.parts(), settings.answers());
        for (var kill : plan) {
            told.accept("plan: kill %s %.1f s after answer %d has ended, start it %.1f s later"
                    .formatted(kill.part(), seconds(kill.delay()), kill.afterEnds(), seconds(kill.pause())));
        }
        var answers = Speech.answers(settings.answers());
        var file = settings.home().resolve("history.txt");
        try (var cluster = Cluster.start(settings.home(), settings.repository())) {
            var end = Thread.ofPlatform().unstarted(cluster::close);
            Runtime.getRuntime().addShutdownHook(end);
            told.accept("the cluster is ready after %.0f s".formatted(seconds(since(begin))));
            try (var history = History.begin(file);
                    var api = new TaskApi(cluster.gateway(), cluster.apiKey())) {
                var client = new Client(api, history, settings.inFlight());
                var sent = System.nanoTime();
                client.send(answers);
                try {
                    new Nemesis(cluster, history, entry -> told.accept(describe(entry)))
                            .run(plan, client, settings.limit().dividedBy(plan.size() + 1));
                    client.awaitEnds(settings.limit().minus(since(sent)));
                    TimeUnit.MILLISECONDS.sleep(WATCH_AFTER_END.toMillis());
                } finally {
                    client.finish();
                }
                var log = new CommittedLog(cluster.bootstrapServers());
                log.keys(Topic.COACHING_REQUESTED)
                        .forEach(taskId -> history.note(at -> new Entry.Requested(at, taskId)));
                var entries = history.entries();
                var report = new Checker(answers.stream().map(Recording::words).toList(), STUCK_AFTER).check(entries);
                return new Outcome(settings, entries, report, log.deadLetters(), file, since(begin));
            } finally {
                Runtime.getRuntime().removeShutdownHook(end);
            }
        }
    }

    private static String describe(Entry entry) {
        return switch (entry) {
            case Entry.Killed(var at, var part, var underWay) ->
                "%6.1f s  %s is killed, %d answers under way".formatted(seconds(at), part, underWay);
            case Entry.Back(var at, var part) -> "%6.1f s  %s is back".formatted(seconds(at), part);
            default -> entry.toString();
        };
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
