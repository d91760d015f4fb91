package dev.voicecoach.standalone.folder;

import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * What only this installation knows, made on its first run, each in a file of its own that only its owner can read.
 *
 * @param keyEncryptionKey file with the key that wraps the recordings' keys
 * @param identity signs the tokens between the services
 * @param database password of PostgreSQL's first user, who may do everything; the gateway's
 * @param coachingDatabase password of the user who has the schema {@code coaching} and nothing else
 * @param questionDatabase likewise, of {@code question}
 */
public record Secrets(
        Path keyEncryptionKey, String identity, String database, String coachingDatabase, String questionDatabase) {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The secrets of this folder; those that are absent are made. */
    public static Secrets of(DataFolder folder) {
        var secrets = folder.subfolder("secrets");
        var keyEncryptionKey = secrets.resolve("key-encryption-key");
        try {
            makeWhole(keyEncryptionKey, KeyEncryptionKey::createIfAbsent);
            return new Secrets(
                    keyEncryptionKey,
                    random(secrets.resolve("identity")),
                    random(secrets.resolve("database")),
                    random(secrets.resolve("coaching-database")),
                    random(secrets.resolve("question-database")));
        } catch (IOException e) {
            throw new CannotStartException("The secrets in " + secrets + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String random(Path file) throws IOException {
        makeWhole(file, unfinished -> {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            try {
                Files.createFile(unfinished, OWNER_ONLY);
                Files.writeString(
                        unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            } catch (IOException e) {
                throw new CannotStartException("Cannot write " + unfinished + ": " + e.getMessage(), e);
            }
        });
        return Files.readString(file).strip();
    }

    /** By rename, so that a kill in between leaves no empty secret behind, which would count as made. */
    private static void makeWhole(Path file, Consumer<Path> make) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        make.accept(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
