package dev.voicecoach.bench.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import org.junit.jupiter.api.Test;

class SpeakingTest {
    private static final String TEXT = "I rang her at once, and she came. He was fine, um, in the end.";

    @Test
    void speaksSteadilyWithPausesBetweenSentences() {
        var spoken = Speaking.steadily(TEXT);

        assertThat(spoken.getText()).isEqualTo(TEXT);
        assertThat(spoken.getSegments()).hasSize(2);
        assertThat(spoken.getPauses())
                .extracting(pause -> pause.getKind())
                .containsExactly(PauseKind.BEFORE_ANSWER, PauseKind.BETWEEN_SENTENCES, PauseKind.AFTER_ANSWER);
        assertThat(spoken.getFillers()).singleElement().satisfies(filler -> assertThat(filler.getText())
                .isEqualTo("um,"));
        assertThat(spoken.getSpeechMillis()).isEqualTo(spoken.getAudioMillis() - 1_500);
        assertThatTimesGrow(spoken);
    }

    @Test
    void hearsNothingInNothing() {
        var spoken = Speaking.steadily("");

        assertThat(spoken.getText()).isEmpty();
        assertThat(spoken.getWords()).isEmpty();
        assertThat(spoken.getSpeechMillis()).isZero();
    }

    @Test
    void hasNoTimesWhenTyped() {
        var typed = Speaking.typed(TEXT);

        assertThat(typed.getText()).isEqualTo(TEXT);
        assertThat(typed.getWords()).isEmpty();
        assertThat(typed.getAudioMillis()).isZero();
    }

    @Test
    void insertsPausesInsideClausesAndMovesTheRest() {
        var spoken = Speaking.steadily(TEXT);

        var halting = Timed.withPauses(spoken, 3, 2_000);

        assertThat(halting.getText()).isEqualTo(TEXT);
        var inserted = halting.getPauses().stream()
                .filter(pause -> pause.getKind() == PauseKind.INSIDE_CLAUSE)
                .toList();
        assertThat(inserted).hasSize(4).allMatch(pause -> pause.getEndMillis() - pause.getStartMillis() == 2_000);
        assertThat(halting.getAudioMillis()).isEqualTo(spoken.getAudioMillis() + 8_000);
        assertThat(halting.getSpeechMillis()).isEqualTo(spoken.getSpeechMillis());
        assertThatTimesGrow(halting);
    }

    @Test
    void insertsFillersBetweenWords() {
        var spoken = Speaking.steadily(TEXT);

        var filled = Timed.withFillers(spoken, 3);

        assertThat(filled.getFillers()).hasSize(spoken.getFillers().size() + 4);
        assertThat(filled.getText().replace(" um,", "")).isEqualTo(TEXT.replace(" um,", ""));
        assertThat(filled.getPauses()).hasSameSizeAs(spoken.getPauses());
        assertThatTimesGrow(filled);
    }

    private static void assertThatTimesGrow(TranscriptReady spoken) {
        var at = 0L;
        for (Word word : spoken.getWords()) {
            assertThat(word.getStartMillis()).as(word.getText()).isGreaterThanOrEqualTo(at);
            assertThat(spoken.getPauses())
                    .as(word.getText())
                    .noneMatch(pause -> pause.getStartMillis() < word.getEndMillis()
                            && pause.getEndMillis() > word.getStartMillis());
            at = word.getEndMillis();
        }
        assertThat(spoken.getAudioMillis()).isGreaterThanOrEqualTo(at);
    }
}
