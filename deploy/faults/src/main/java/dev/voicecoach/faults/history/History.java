package dev.voicecoach.faults.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything that happened, in the order in which it was noted; only ever grows, also on disk. Thread safe. */
public final class History implements AutoCloseable {
    private final long begin = System.nanoTime();
    private final List<Entry> entries = new ArrayList<>();
    private final BufferedWriter file;

    private History(BufferedWriter file) {
        this.file = file;
    }

    /** A new history, written to this file as it grows, an entry a line. */
    public static History begin(Path file) throws IOException {
        return new History(Files.newBufferedWriter(file));
    }

    /**
     * Notes something now.
     *
     * @param entry makes the entry from the time since the history began
     */
    public synchronized <T extends Entry> T note(Function<Duration, T> entry) {
        var noted = entry.apply(Duration.ofNanos(System.nanoTime() - begin));
        entries.add(noted);
        try {
            file.write(noted + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The history cannot be written", e);
        }
        return noted;
    }

    /** What was noted so far. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
