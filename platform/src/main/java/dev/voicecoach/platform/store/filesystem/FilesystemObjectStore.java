package dev.voicecoach.platform.store.filesystem;

import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.VaultUnavailableException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Objects as files below one folder, readable by their owner only. A marker file in the folder tells an empty store
 * from one that is not mounted. Safe between processes on one machine.
 */
public final class FilesystemObjectStore implements ObjectStore {
    private static final String MARKER = ".voicecoach-vault";
    private static final String UNFINISHED = ".part-";
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    /** A store in this folder, which {@link #initialise} has made. */
    public FilesystemObjectStore(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder and its marker; safe to repeat, and never to be called on a store that only may be absent. */
    public static void initialise(Path folder) {
        try {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            var marker = folder.resolve(MARKER);
            if (!Files.exists(marker)) {
                Files.createFile(marker, OWNER_ONLY_FILE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the vault folder " + folder, e);
        }
    }

    @Override
    public OutputStream create(String name) {
        requireMounted();
        var target = folder.resolve(name);
        try {
            Files.createDirectories(target.getParent(), OWNER_ONLY_FOLDER);
            var unfinished = target.resolveSibling(UNFINISHED + UUID.randomUUID());
            Files.createFile(unfinished, OWNER_ONLY_FILE);
            var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
            return new FilterOutputStream(Channels.newOutputStream(channel)) {
                private boolean closed;

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    if (closed) {
                        return;
                    }
                    closed = true;
                    // What was acknowledged must survive a power cut, so force before the name appears.
                    channel.force(true);
                    super.close();
                    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                }
            };
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot write to the vault", e);
        }
    }

    @Override
    public Optional<InputStream> open(String name) {
        try {
            return Optional.of(Files.newInputStream(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            requireMounted();
            return Optional.empty();
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot read from the vault", e);
        }
    }

    @Override
    public boolean delete(String name) {
        requireMounted();
        try {
            return Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot delete from the vault", e);
        }
    }

    @Override
    public List<String> list(String prefix) {
        requireMounted();
        var start = folder.resolve(prefix);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.contains(UNFINISHED))
                    .toList();
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot list the vault", e);
        }
    }

    private void requireMounted() {
        if (!Files.exists(folder.resolve(MARKER))) {
            throw new VaultUnavailableException(
                    "The vault folder has no " + MARKER + ": is it mounted?", new NoSuchFileException(MARKER));
        }
    }
}
