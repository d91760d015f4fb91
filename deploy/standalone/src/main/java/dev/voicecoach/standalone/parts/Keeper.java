package dev.voicecoach.standalone.parts;

import dev.voicecoach.standalone.folder.CannotStartException;
import java.time.Duration;
import java.util.function.Consumer;

/** Starts a process again when it dies, until it is closed. */
public final class Keeper implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(10);

    private final String name;
    private final Kept kept;
    private final Consumer<String> tell;
    private final Thread thread;

    /** @param tell what a person at the terminal should know */
    public Keeper(String name, Kept kept, Consumer<String> tell) {
        this.name = name;
        this.kept = kept;
        this.tell = tell;
        this.thread = Thread.ofVirtual().name("keeper-" + name).start(this::keep);
    }

    private void keep() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                if (!kept.isAlive()) {
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        try {
            kept.startAgain();
            tell.accept(name + " had ended and was started again");
        } catch (CannotStartException e) {
            tell.accept(e.sentence());
            Thread.sleep(REST_AFTER_FAILURE);
        }
    }

    /** Returns when the process is nobody's to start any more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
