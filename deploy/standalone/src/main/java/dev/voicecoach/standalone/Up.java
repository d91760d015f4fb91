package dev.voicecoach.standalone;

import dev.voicecoach.standalone.folder.CannotStartException;
import dev.voicecoach.standalone.folder.DataFolder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./coach up}: runs the system until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the whole system on this machine and serves it until Ctrl-C.")
final class Up implements Callable<Integer> {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
    /** What a shell expects of a program that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private final PrintStream out = System.out;
    private final long startNanos = System.nanoTime();
    private volatile @Nullable Standalone running;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The data folder; default $$VOICECOACH_HOME, or else ~/.voicecoach.")
    private @Nullable Path home;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to serve the API; default $$VOICECOACH_PORT, or else 8080.")
    private @Nullable Integer port;

    @Option(
            names = "--emotion",
            paramLabel = "POLICY",
            description = "What may be inferred from voices, for recordings from now on: full, voice_only (measurements"
                    + " only) or off; default $$VOICECOACH_EMOTION, or else as it was, at first full.")
    private @Nullable String emotion;

    @Override
    public Integer call() throws InterruptedException {
        try {
            var environment = Setup.of(home(), port());
            var setup = emotion == null ? environment : environment.withEmotion(emotion);
            out.println("Voice interview coach, data in " + setup.home());
            for (var engine : RemoteEngines.of(Setup::environment).names()) {
                out.println("Recordings or answers go to " + engine + ", as the environment says.");
            }
            var firstRun = !Files.exists(setup.home().resolve("api-key"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(setup.home()), "stop"));
            var system = Standalone.start(setup, this::report);
            running = system;
            report("ready: " + system.baseUrl());
            out.println();
            out.println(
                    firstRun
                            ? "API key: " + system.apiKey() + "   (kept in " + system.keyFile() + ")"
                            : "API key in " + system.keyFile());
            out.println("Try ./coach answer FILE. Ctrl-C stops the system. Log: " + system.logFile());
            new CountDownLatch(1).await();
            return 0;
        } catch (CannotStartException e) {
            System.err.println(e.sentence());
            halt(1);
            return 1;
        }
    }

    /** Ends without the archive of loaded classes: that of a start that was broken off would slow every later one. */
    private static void halt(int code) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }

    private Path home() {
        return home != null
                ? home
                : Setup.environment("VOICECOACH_HOME")
                        .map(Path::of)
                        .orElse(Path.of(System.getProperty("user.home"), ".voicecoach"));
    }

    private int port() {
        if (port != null) {
            return port;
        }
        var given = Setup.environment("VOICECOACH_PORT").orElse("8080");
        if (!given.matches("\\d{1,5}")) {
            throw new CannotStartException("VOICECOACH_PORT is '" + given + "'; expected a number like 8080.");
        }
        return Integer.parseInt(given);
    }

    private void report(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - startNanos) / 1e9, line);
    }

    /** On Ctrl-C and SIGTERM. A start that is under way is not waited for: what it has begun can be cut off anywhere. */
    private void stop(Path folder) {
        var system = running;
        if (system == null) {
            // Of a folder that somebody else holds, nothing is ours to end.
            if (DataFolder.isHeldHere(folder)) {
                Infrastructure.endLeftovers(folder);
            }
            halt(INTERRUPTED);
            return;
        }
        out.println();
        report("stopping");
        var watch = Thread.ofPlatform().daemon().name("stop-limit").start(() -> {
            try {
                Thread.sleep(STOP_LIMIT);
                System.err.println("Did not stop in " + STOP_LIMIT.toSeconds() + " s and is cut off; nothing is lost.");
                Infrastructure.endLeftovers(folder);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        system.close();
        watch.interrupt();
        // The JVM writes the archive after this hook, and takes some seconds for it.
        var archive = System.getProperty("voicecoach.archive");
        report(
                archive == null || Files.exists(Path.of(archive))
                        ? "stopped"
                        : "stopped; a few seconds more, once, to make the next start quicker");
    }
}
