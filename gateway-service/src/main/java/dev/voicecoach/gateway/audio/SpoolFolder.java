package dev.voicecoach.gateway.audio;

import dev.voicecoach.schemas.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/** The folder in which uploads wait to be decoded. What a killed gateway left there is deleted at the next start. */
final class SpoolFolder {
    private static final String SUFFIX = ".upload";
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;
    private final DataSize maxUploadSize;

    SpoolFolder(Path folder, DataSize maxUploadSize) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath(), onlyOurs("rwx------"));
        this.maxUploadSize = maxUploadSize;
        sweep();
    }

    SpooledUpload receive(InputStream upload) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + SUFFIX);
        var channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOurs("rw-------"));
        var kept = false;
        try {
            // Tells the sweep of another gateway that this file is in use. The operating system drops it with the
            // process.
            channel.lock();
            var spooled = copy(upload, file, channel);
            kept = true;
            return spooled;
        } finally {
            if (!kept) {
                try (channel) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private SpooledUpload copy(InputStream upload, Path file, FileChannel channel) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER_BYTES];
        var head = new byte[0];
        var sizeBytes = 0L;
        for (var count = upload.read(buffer); count >= 0; count = upload.read(buffer)) {
            sizeBytes += count;
            if (sizeBytes > maxUploadSize.toBytes()) {
                throw new AudioRejectedException(
                        FailureCode.UPLOAD_TOO_LARGE,
                        "The upload is larger than " + Sentences.of(maxUploadSize)
                                + ", the most that is taken. Please send a shorter recording, or a compressed one such as MP3.");
            }
            if (head.length < Container.HEAD_BYTES) {
                var more = Math.min(count, Container.HEAD_BYTES - head.length);
                var known = head.length;
                head = Arrays.copyOf(head, known + more);
                System.arraycopy(buffer, 0, head, known, more);
            }
            digest.update(buffer, 0, count);
            var chunk = ByteBuffer.wrap(buffer, 0, count);
            while (chunk.hasRemaining()) {
                channel.write(chunk);
            }
        }
        if (sizeBytes == 0) {
            throw new AudioRejectedException(
                    FailureCode.EMPTY_MEDIA, "The upload is empty. Please send a recording, for example WAV or MP3.");
        }
        return new SpooledUpload(file, channel, head, sizeBytes, digest.digest());
    }

    private void sweep() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException inUseInThisProcess) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static FileAttribute<?>[] onlyOurs(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
