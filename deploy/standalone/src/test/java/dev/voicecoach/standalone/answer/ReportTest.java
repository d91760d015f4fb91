package dev.voicecoach.standalone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void tellsEverythingOfACompletedTask() throws IOException {
        assertThat(Report.of(completed(), 80)).isEqualTo("""
                Answer tsk_1, 11.0 s
                ! The voice was not analysed this time; the coaching goes by the words alone.

                What we heard
                  And so my fellow Americans, ask not what your country can do for you, ask what
                  you can do for your country.

                Your voice over time (3 windows, 3 s)
                  pitch         ▁·█  median 150 Hz, range 6.1 semitones
                  loudness      ▇▁█  range 18 dB
                  pace          ▅▁█
                  may sound     calm 0.30, excited 0.30
                  voice         steady 0.40

                Measured
                  words per minute                    142 words/min      usual 125–210
                  pause share                          25 %
                  longest pause                       1.1 s

                Scores (0 to 10)
                  overall       ██████░░░░   6.4 ± 0.8
                  content       insufficient evidence: too few words
                  delivery      ███████░░░   7.0

                Strengths
                  + You speak at a pace that is easy to follow.
                      words per minute: 142

                To improve
                  - Say what you did yourself.
                      [0:03–1:09] “ask not what your country can do for you”

                Next step
                  Record the answer again in ninety seconds.

                  Good start.
                """);
    }

    @Test
    void saysThatNoSpeechWasHeard() {
        var task = JSON.readTree("""
                {"id":"tsk_2","status":"completed","degraded":["newer_code"],"audio":{"duration_seconds":2},
                 "result":{"transcript":{"text":""},"voice":null,"metrics":{},"scores":null}}""");
        assertThat(Report.of(task, 80)).isEqualTo("""
                Answer tsk_2, 2.0 s
                ! newer code

                What we heard
                  No speech was heard.
                """);
    }

    @Test
    void copesWithAResultThatHasNothingItKnows() {
        assertThat(Report.of(JSON.readTree("{\"result\":{\"hologram\":1}}"), 80))
                .contains("No speech was heard.");
    }

    private static JsonNode completed() throws IOException {
        try (var stream = ReportTest.class.getResourceAsStream("/completed-task.json")) {
            return JSON.readTree(stream);
        }
    }
}
