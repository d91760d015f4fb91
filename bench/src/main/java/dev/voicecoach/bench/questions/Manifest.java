package dev.voicecoach.bench.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Where a folder's files are from, and what they are. */
final class Manifest {
    private Manifest() {}

    /** @throws IOException in one sentence if MANIFEST.tsv beside it does not list the file with its SHA-256 */
    static void check(Path file) throws IOException {
        var lines = Files.readAllLines(file.resolveSibling("MANIFEST.tsv"));
        var column = List.of(lines.getFirst().split("\t", -1)).indexOf("sha256");
        var expected = lines.stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(file.getFileName().toString()))
                .map(cells -> cells[column])
                .findFirst()
                .orElse("");
        if (!expected.equals(sha256(file))) {
            throw new IOException(file + " is not the file that MANIFEST.tsv lists");
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
