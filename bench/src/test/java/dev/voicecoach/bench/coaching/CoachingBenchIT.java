package dev.voicecoach.bench.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.bench.testing.BenchCommand;
import dev.voicecoach.bench.testing.TestManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the figures are printed, small; what they are is no matter of a test. */
@Tag("slow")
class CoachingBenchIT {
    private static final Path SPEECH = CoachingBench.graded()
            .resolve("../../transcription-service/src/test/resources/speech")
            .normalize();
    private static final String CLIP = "LJ050-0131.wav";

    @TempDir
    private Path data;

    @BeforeEach
    void oneRecording() throws Exception {
        var file = Files.copy(SPEECH.resolve(CLIP), data.resolve(CLIP));
        Files.writeString(data.resolve("MANIFEST.tsv"), TestManifest.HEADER + TestManifest.line(file, "said", "LJ"));
    }

    @Test
    void printsWhatNeedsNoEngines() {
        assertThat(BenchCommand.run(new CoachingBench(), data, "--without-engines"))
                .contains("cores", "judged by the development half")
                .containsPattern("true +\\d+ of \\d+:.* quote \\d+/\\d+")
                .containsPattern("false +\\d+ of \\d+:.* one word changed \\d+/\\d+")
                .containsPattern("gibberish +\\d+ of +26, \\d+")
                .containsPattern("of 180 dimensions of 30 normal answers \\d+ are scored")
                .containsPattern("non-native +6 +[+–]")
                .containsPattern("no result +6 ")
                .containsPattern("overall +-?\\d\\.\\d\\d \\(-?\\d\\.\\d\\d to -?\\d\\.\\d\\d\\)")
                .containsPattern("disagree-software +5 ")
                .containsPattern("c\\d{3} (passed|dropped)")
                .containsPattern("is scored in \\d+\\.\\d ms")
                .containsPattern("rules +p50 +\\d+\\.\\d ms.*; worded 30 of 30")
                .containsPattern("openai \\(scripted\\).* of its claims \\d+ of \\d+ hold;.* times less than the coach")
                .containsPattern("open +different metrics and scores")
                .containsPattern("(met|MISSED) +false claims that passed");
    }

    @Test
    void namesNoCaseOfTheReportingHalf() {
        assertThat(BenchCommand.run(new CoachingBench(), data, "--without-engines", "--half", "reporting"))
                .contains("judged by the reporting half")
                .doesNotContain("improve-operations", "invented-2", "non-native, nn-")
                .doesNotContainPattern("c\\d{3} (passed|dropped)");
    }
}
