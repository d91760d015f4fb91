package dev.voicecoach.bench.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Lines of a MANIFEST.tsv with the columns file, source, text, sha256, attributes. */
public final class TestManifest {
    public static final String HEADER = "file\tsource\tlabel_or_transcript\tsha256\tattributes\n";

    private TestManifest() {}

    public static String line(Path file, String said, String speaker) throws IOException {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return String.join(
                            "\t",
                            String.valueOf(file.getFileName()),
                            "test",
                            said,
                            HexFormat.of().formatHex(hash),
                            "speaker=" + speaker + ";style=read")
                    + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
