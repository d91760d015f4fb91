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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        var parent = Objects.requireNonNull(target.getParent());
        try {
            makeFolder(parent);
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
                    // What was acknowledged must survive a power cut: the bytes before the name appears, then the name.
                    try {
                        try (channel) {
                            channel.force(true);
                        }
                        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                        force(parent);
                    } finally {
                        Files.deleteIfExists(unfinished);
                    }
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
        var names = new ArrayList<String>();
        visit(start, (file, attributes) -> {
            if (!isUnfinished(file)) {
                names.add(folder.relativize(file).toString());
            }
        });
        return names;
    }

    @Override
    public void removeUnfinished(Instant before) {
        requireMounted();
        visit(folder, (file, attributes) -> {
            if (isUnfinished(file) && attributes.lastModifiedTime().toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        });
    }

    private interface Visit {
        void file(Path file, BasicFileAttributes attributes) throws IOException;
    }

    /** Visits the files; those that come and go meanwhile are nothing to fail on. */
    private static void visit(Path start, Visit visit) {
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    visit.file(file, attributes);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot list the vault", e);
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith(UNFINISHED);
    }

    private void makeFolder(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        Files.createDirectories(wanted, OWNER_ONLY_FOLDER);
        for (Path made = wanted; made != null && made.startsWith(folder); made = made.getParent()) {
            force(made);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void requireMounted() {
        if (!Files.exists(folder.resolve(MARKER))) {
            throw new VaultUnavailableException(
                    "The vault folder has no " + MARKER + ": is it mounted?", new NoSuchFileException(MARKER));
        }
    }
}
