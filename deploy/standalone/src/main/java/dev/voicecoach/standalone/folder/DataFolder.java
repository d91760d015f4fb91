package dev.voicecoach.standalone.folder;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The one folder with everything that lasts, held by one process at a time and readable by its owner only. */
public final class DataFolder implements AutoCloseable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final String US = "process " + ProcessHandle.current().pid();

    // Opened once only while it is held: closing any other handle on it would let the lock go (POSIX record locks).
    private static final String LOCK = "lock";
    private static final String HOLDER = "holder";
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is absent and takes its lock, which the operating system lets go however the process ends.
     *
     * @throws CannotStartException if another process holds it; the sentence says which
     */
    public static DataFolder open(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, OWNER_ONLY);
            // Also one that was there before; what Kafka and Chroma make below it is readable by everybody.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (!HELD_HERE.add(folder)) {
                throw inUse(folder);
            }
            var channel = lock(folder.resolve(LOCK));
            if (channel == null) {
                HELD_HERE.remove(folder);
                throw inUse(folder);
            }
            var opened = new DataFolder(folder, channel);
            opened.holder(US);
            return opened;
        } catch (IOException e) {
            HELD_HERE.remove(folder);
            throw new CannotStartException("The data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The locked file; null if another process has it. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return channel;
        }
        channel.close();
        return null;
    }

    private static CannotStartException inUse(Path folder) throws IOException {
        var file = folder.resolve(HOLDER);
        var holder = Files.exists(file) ? Files.readString(file).strip() : "";
        return new CannotStartException(folder + " is in use"
                + (holder.isEmpty() ? "" : " by " + holder)
                + ". Stop that one first, or set VOICECOACH_HOME to another folder.");
    }

    /** Whether this process holds the folder now. */
    public static boolean isHeldHere(Path path) {
        return HELD_HERE.contains(path.toAbsolutePath().normalize());
    }

    /** Notes for others what is served from the folder, in a few words. */
    public void serves(String description) {
        holder(US + ", " + description);
    }

    private void holder(String description) {
        try {
            Files.writeString(path.resolve(HOLDER), description + "\n");
        } catch (IOException e) {
            throw new CannotStartException("The data folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The folder itself, absolute. */
    public Path path() {
        return path;
    }

    /** A file or folder in it, which need not exist. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** A folder in it, made if absent, readable by its owner only. */
    public Path subfolder(String name) {
        try {
            return Files.createDirectories(path.resolve(name), OWNER_ONLY);
        } catch (IOException e) {
            throw new CannotStartException(
                    "The folder " + path.resolve(name) + " cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * Removes what an earlier run that was killed has left in {@code tmp}, such as unpacked native libraries; only where
     * this process keeps its own temporary files there, and not those.
     */
    public void removeTemporary() {
        var temporary = path.resolve("tmp");
        if (!temporary.equals(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath())) {
            return;
        }
        var ours = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (var entries = Files.list(temporary)) {
            for (var entry : entries.toList()) {
                if (Files.getLastModifiedTime(entry).toMillis() < ours) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        } catch (IOException e) {
            // Only room is lost, and the next start tries again.
            return;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(HOLDER));
            channel.close();
            HELD_HERE.remove(path);
        } catch (IOException e) {
            throw new CannotStartException("The data folder " + path + " cannot be left: " + e.getMessage(), e);
        }
    }
}
