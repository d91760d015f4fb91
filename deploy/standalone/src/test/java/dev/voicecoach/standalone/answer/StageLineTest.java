package dev.voicecoach.standalone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StageLineTest {
    private final StringWriter printed = new StringWriter();
    private final StageLine line = new StageLine(new PrintWriter(printed, true), false);

    @Test
    void showsEachChangeOnce() {
        show("running", "running", "queued");
        show("running", "running", "queued");
        show("done", "running", "queued");

        assertThat(printed.toString().lines().map(text -> text.replaceFirst(" *[0-9.]+ s +", "")))
                .containsExactly(
                        "transcription running · emotion running · coaching queued",
                        "transcription done · emotion running · coaching queued");
    }

    @Test
    void keepsQuietAboutAStageThatIsNotToBeDone() {
        show("done", "skipped", "running");

        assertThat(printed.toString())
                .contains("transcription done · coaching running")
                .doesNotContain("emotion");
    }

    @Test
    void saysThatAModelIsWordingWhatIsThereAlready() {
        line.show(JsonMapper.shared().readTree("""
                {"status":"processing","stages":{"transcription":{"status":"done"},"emotion":{"status":"done"},
                 "coaching":{"status":"running"}},
                 "result":{"feedback":{"provisional":true,"strengths":[],"encouragement":"Go on."}}}"""));

        assertThat(printed.toString()).contains("coaching running · a language model is wording it");
    }

    private void show(String transcription, String emotion, String coaching) {
        line.show(JsonMapper.shared().readTree("""
                {"stages":{"transcription":{"status":"%s"},"emotion":{"status":"%s"},"coaching":{"status":"%s"}}}""".formatted(transcription, emotion, coaching)));
    }
}
