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
                ! Some of it reads like instructions to a machine; it was taken as words and
                  nothing else.

                Next step
                  Record the answer again in ninety seconds.
                  Expected: +0.5 points overall, with longest pause at 0.5 s instead of 1.1 s
                  and all else the same.
                    [0:03–1:09] “ask not what your country can do for you”

                What went well
                  You called on everybody.
                    [0:00–0:02] “my fellow Americans”

                Strengths
                  + You speak at a pace that is easy to follow.
                      words per minute: 142 (usual 125–210)

                To improve
                  - Say what you did yourself.
                      [0:03–1:09] “ask not what your country can do for you”

                Scores (0 to 10)
                  overall       ██████░░░░   6.4 ± 0.8
                                Own actions are named, and what came of them is told.
                  delivery      ███████░░░   7.0

                Not scored
                  content       too few words

                Your story
                  situation     0:00–0:02
                  action        0:03–0:10

                What you may be asked next
                  ? What did you do yourself?
                      because: no own action
                      [0:08–0:09] “what you can do”

                To tell it again
                  situation     And so my fellow Americans,
                  result        [what came of it, with your number]

                Against your last answer to this question (2026-11-23)
                  overall        5.0 →  6.4  better (± 1.2)
                  delivery       6.8 →  7.0  no clear change (± 0.5)
                  You were to work on pause share: 40 % → 25 %, better.

                What we heard
                  And so my fellow Americans, ask not what your country can do for you, ask what
                  you can do for your country.

                Your voice over time (3 windows, 3 s)
                  pitch         ▁·█  median 150 Hz, range 6.1 semitones
                  loudness      ▇▁█  range 18 dB
                  pace          ▅▁█
                  arousal       ▁·█  +0.1 ± 0.3, drowsy −1 to excited 1
                  may sound     calm (0.62), excited (0.40)
                  moments       may sound calm at 0:00–0:01 (0.60), excited at 1:02–1:03 (0.80)
                  voice         steady (0.60)
                  hesitant      may sound so in 25 % of the time

                Against your own usual (4 earlier answers)
                  pitch range       4.1 semitones   yours 5.5–9.5   may sound flatter than your usual
                  pauses             25 %           yours 20–30

                Measured
                  words per minute                    142 words/min      usual 125–210
                  pause share                          25 %
                  longest pause                       1.1 s

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
    void printsNoGuessThatIsNotThere() {
        var task = JSON.readTree("""
                {"id":"tsk_3","audio":{"duration_seconds":5},"result":{"transcript":{"text":"Yes."},
                 "voice":{"policy":"voice_only","summary":{"attributes":[{"name":"fast","probability":0.9}],"peaks":[]},
                   "timeline":[{"start_ms":0,"end_ms":5000,"pitch_hz":100.0,"loudness_db":-20.0,"syllables_per_second":5.0,
                     "attributes":[{"name":"fast","probability":0.9}]}]},
                 "own_usual":{"status":"not_known_yet","answers":1,"answers_needed":3,"measures":{}}}}""");
        assertThat(Report.of(task, 80)).isEqualTo("""
                Answer tsk_3, 5.0 s

                What we heard
                  Yes.

                Your voice over time (1 windows, 5 s)
                  pitch         ▅
                  loudness      ▅
                  pace          ▅
                  voice         fast (0.90)

                Against your own usual (1 earlier answer)
                  Not known yet: that takes 3 earlier answers.
                """);
    }

    @Test
    void saysWhoseWordsTheseAre() {
        assertThat(Report.of(JSON.readTree("""
                {"id":"tsk_1","status":"completed","result":{"provenance":{"claims_kept":6,"claims_dropped":2,
                 "phrasing":{"provider":"openai+rules","model":"gpt-4.1-mini","route":"simple_answer","cost_usd":0.00143,
                 "calls":[{"provider":"ollama","model":"mistral","outcome":"not_reachable"},
                          {"provider":"openai","model":"gpt-4.1-mini","outcome":"ok"}]}}}}"""), 100)).endsWith("""

                  Worded by openai+rules (gpt-4.1-mini); 6 claims checked and kept, 2 dropped; cost $0.0014.
                    ollama (mistral): not reachable
                """);
    }

    @Test
    void whatWasTypedHasNoMoments() {
        var task = JSON.readTree("""
                {"id":"tsk_4","input":"typed","audio":null,"result":{"transcript":{"text":"I led it."},
                 "story":[{"part":"action","word_from":0,"word_to":3,"start_ms":0,"end_ms":0,"probability":0.9}],
                 "feedback":{"strengths":[{"dimension":"content","text":"You named your part.","evidence":[
                   {"kind":"quote","quote":"I led it","start_ms":0,"end_ms":0,"word_from":0,"word_to":3}]}]}}}""");
        assertThat(Report.of(task, 80)).isEqualTo("""
                Answer tsk_4, typed

                Strengths
                  + You named your part.
                      “I led it”

                Your story
                  action        words 1–3

                What you wrote
                  I led it.
                """);
    }

    @Test
    void saysWhyTheLastAttemptIsNotCompared() {
        var task = JSON.readTree("""
                {"id":"tsk_5","result":{"transcript":{"text":"I led it."},
                 "previous":{"task_id":"tsk_0","submitted_at":"2026-11-23T22:00:00Z","comparable":false,"scores":{},
                   "asked":null}}}""");
        assertThat(Report.of(task, 80))
                .contains("(2026-11-23)\n  It was scored by another version of the rubric, so no score is compared.\n");
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
