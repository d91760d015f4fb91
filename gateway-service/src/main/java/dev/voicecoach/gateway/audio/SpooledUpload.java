package dev.voicecoach.gateway.audio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload put aside on disk as it came; closing deletes it. */
public final class SpooledUpload implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final byte[] head;
    private final long sizeBytes;
    private final byte[] sha256;

    SpooledUpload(Path file, FileChannel channel, byte[] head, long sizeBytes, byte[] sha256) {
        this.file = file;
        this.channel = channel;
        this.head = head;
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
    }

    Path file() {
        return file;
    }

    /** The first bytes, by which its kind is recognised; shared, not to be written to. */
    byte[] head() {
        return head;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    /** 32 bytes: the digest of the file as sent. */
    public byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
