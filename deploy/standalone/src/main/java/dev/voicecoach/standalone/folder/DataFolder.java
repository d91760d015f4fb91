package dev.voicecoach.standalone.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The one folder with everything that lasts, held by one process at a time and readable by its owner only. */
public final class DataFolder implements AutoCloseable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final String US = "process " + ProcessHandle.current().pid();

    // A file of its own: closing any other handle on the locked file would let the lock go (POSIX record locks).
    private static final String HOLDER = "holder";

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
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                var holder = holderOf(folder);
                throw new CannotStartException(folder + " is in use"
                        + (holder.isEmpty() ? "" : " by " + holder)
                        + ". Stop that one first, or set VOICECOACH_HOME to another folder.");
            }
            var opened = new DataFolder(folder, channel);
            opened.holder(US);
            return opened;
        } catch (IOException e) {
            throw new CannotStartException("The data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holderOf(Path folder) throws IOException {
        var file = folder.resolve(HOLDER);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    /** Whether this process holds the folder now. */
    public static boolean isHeldHere(Path path) {
        try {
            var holder = holderOf(path);
            return holder.equals(US) || holder.startsWith(US + ',');
        } catch (IOException e) {
            return false;
        }
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

    @Override
    public void close() {
        try {
            holder("");
            channel.close();
        } catch (IOException e) {
            throw new CannotStartException("The data folder " + path + " cannot be left: " + e.getMessage(), e);
        }
    }
}
