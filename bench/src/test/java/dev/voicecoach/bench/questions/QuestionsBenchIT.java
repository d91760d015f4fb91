package dev.voicecoach.bench.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.bench.testing.BenchCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the figures are printed, small; what they are is no matter of a test. */
@Tag("slow")
class QuestionsBenchIT {
    @TempDir
    private Path data;

    @BeforeEach
    void aFewIntents() throws Exception {
        var text = new StringBuilder("text,category\n");
        for (var row = 0; row < 20; row++) {
            text.append("\"Where is my card, \"\"number ").append(row).append("\"\"?\",card_arrival\n");
            text.append("How do I change my PIN for time ").append(row).append("?,change_pin\n");
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(data.resolve("banking77_train.csv"), bytes);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Files.writeString(data.resolve("MANIFEST.tsv"), "file\tsha256\nbanking77_train.csv\t" + sha256 + "\n");
    }

    @Test
    void printsWhatIsFoundByEachWay() {
        assertThat(BenchCommand.run(new QuestionsBench(), data, "--only", "bank,phrases,intents"))
                .contains("judged by the development half", "bank: 128 queries", "intents: 4 queries over 32 others")
                .containsPattern("BM25 alone +recall@5 0\\.\\d{3}  MRR 0\\.\\d{3}")
                .containsPattern("hybrid against vectors: better for \\d+, worse for \\d+ of 128")
                .containsPattern("phrases: \\d+ of 26 about the work")
                .containsPattern("(met|MISSED) +boilerplate");
    }

    @Test
    void namesNoQueryOfTheReportingHalf() {
        assertThat(BenchCommand.run(new QuestionsBench(), data, "--only", "bank,phrases", "--half", "reporting"))
                .contains("judged by the reporting half", "bank: 124 queries")
                .doesNotContain("qst_", "expected");
    }
}
