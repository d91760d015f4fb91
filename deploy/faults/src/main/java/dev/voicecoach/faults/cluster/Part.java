package dev.voicecoach.faults.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of the cluster, which can be killed and started again with the same command. */
final class Part {
    private static final int KILL_LIMIT_SECONDS = 10;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    /**
     * @param environment beside our own; where secrets belong, since everybody sees a command
     * @param log takes what the process prints, of all its lives
     */
    Part(List<String> command, Map<String, String> environment, Path log) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    synchronized void start() {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + command.getFirst() + "; " + log, e);
        }
    }

    /** As {@code kill -9}; returns when the process is gone. */
    synchronized void kill() {
        var current = process;
        if (current == null) {
            return;
        }
        current.destroyForcibly();
        try {
            if (!current.waitFor(KILL_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Process " + current.pid() + " outlives kill -9");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    Path log() {
        return log;
    }
}
