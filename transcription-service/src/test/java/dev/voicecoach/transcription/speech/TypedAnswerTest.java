package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.events.Segment;
import org.junit.jupiter.api.Test;

class TypedAnswerTest {
    @Test
    void saysOnlyWhatIsKnown() {
        var transcript = TypedAnswer.transcript("Um, I led the the release.", "en-GB");
        assertThat(transcript.getText()).isEqualTo("Um, I led the the release.");
        assertThat(transcript.getCleanText()).isEqualTo(transcript.getText());
        assertThat(transcript.getLanguage()).isEqualTo("en-GB");
        assertThat(transcript.getSegments()).containsExactly(new Segment(transcript.getText(), 0L, 0L));
        assertThat(transcript.getWords()).isEmpty();
        assertThat(transcript.getPauses()).isEmpty();
        assertThat(transcript.getFillers()).isEmpty();
        assertThat(transcript.getRepeats()).isEmpty();
        assertThat(transcript.getSpeechMillis()).isZero();
        assertThat(transcript.getAudioMillis()).isZero();
        assertThat(transcript.getQuality()).isNull();
        assertThat(transcript.getEngine().getName()).isEqualTo("typed");
    }

    @Test
    void aBlankLineEndsAParagraphAndALineBreakDoesNot() {
        var transcript =
                TypedAnswer.transcript("\n I led\nit.  \n\t\n\nIt\tshipped\u00a0on time.\r\n\r\nDone.\n", "en");
        assertThat(transcript.getSegments())
                .extracting(Segment::getText)
                .containsExactly("I led it.", "It shipped on time.", "Done.");
        assertThat(transcript.getText()).isEqualTo("I led it. It shipped on time. Done.");
    }
}
