package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.FillerKind;
import dev.voicecoach.schemas.events.FindingSource;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.QualityFlag;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.disfluency.Disfluencies;
import dev.voicecoach.transcription.disfluency.Filler;
import dev.voicecoach.transcription.disfluency.Source;
import dev.voicecoach.transcription.quality.Quality;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.Transcription.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DescribeSpeechTest {
    private static final Transcription.Engine ENGINE = new Transcription.Engine("moonshine", "base-int8", "0.1.8");
    private static final Samples FOUR_SECONDS = Samples.of(new short[64_000]);
    /** Silence up to 320 ms and from 1792 to 2304. */
    private static final VoiceActivity VOICE =
            Voices.of(".".repeat(10) + "#".repeat(46) + ".".repeat(16) + "#".repeat(50) + ".".repeat(3));

    private static final Duration TAKEN = Duration.ofMillis(310);

    private static Transcription heard(String text, List<Word> words) {
        return new Transcription("en", List.of(new Segment(text, 320, 3_900)), words, true, 0, ENGINE);
    }

    private static TranscriptReady describe(Transcription heard) {
        return DescribeSpeech.describe(FOUR_SECONDS, VOICE, heard, TAKEN);
    }

    @Test
    void writesTheGoldenExample() {
        var transcription = new Transcription(
                "en",
                List.of(
                        new Segment("I led the release.", 320, 1_800),
                        new Segment("It shipped on time.", 2_300, 3_900)),
                List.of(),
                true,
                0,
                ENGINE);
        var found = new Disfluencies(
                List.of(new Filler("uh/um", new Interval(2_340, 2_690), Filler.Kind.FILLED_PAUSE, Source.HEARD)),
                List.of(),
                List.of(
                        new dev.voicecoach.transcription.disfluency.Pause(
                                new Interval(0, 320), dev.voicecoach.transcription.disfluency.Pause.Kind.BEFORE_ANSWER),
                        new dev.voicecoach.transcription.disfluency.Pause(
                                new Interval(1_800, 2_300),
                                dev.voicecoach.transcription.disfluency.Pause.Kind.BETWEEN_SENTENCES)),
                "I led the release. It shipped on time.");
        var quality = new Quality(0.77, 24.5, 0, -23.4, "en", 0.98, List.of());
        assertThat(EventCodec.encode(DescribeSpeech.payload(transcription, found, quality, 3_080, 4_000, TAKEN)))
                .isEqualTo(GoldenExamples.bytes(TranscriptReady.class));
    }

    @Test
    void tellsFillersRepeatsAndPausesByWordTimes() {
        var ready = describe(heard(
                "Um, the the plan. It shipped.",
                List.of(
                        new Word("Um,", 320, 620, 0.9),
                        new Word("the", 640, 800, 0.9),
                        new Word("the", 820, 1_000, 0.9),
                        new Word("plan.", 1_100, 1_800, 0.9),
                        new Word("It", 2_300, 2_500, 0.9),
                        new Word("shipped.", 2_520, 3_900, 0.9))));
        assertThat(ready.getText()).isEqualTo("Um, the the plan. It shipped.");
        assertThat(ready.getCleanText()).isEqualTo("The plan. It shipped.");
        assertThat(ready.getWords()).hasSize(6);
        assertThat(ready.getFillers()).singleElement().satisfies(filler -> {
            assertThat(filler.getText()).isEqualTo("Um");
            assertThat(filler.getKind()).isEqualTo(FillerKind.FILLED_PAUSE);
            assertThat(filler.getSource()).isEqualTo(FindingSource.TRANSCRIBED);
            assertThat(filler.getStartMillis()).isEqualTo(320);
        });
        assertThat(ready.getRepeats()).singleElement().satisfies(repeat -> {
            assertThat(repeat.getText()).isEqualTo("the");
            assertThat(repeat.getTimes()).isEqualTo(2);
            assertThat(repeat.getStartMillis()).isEqualTo(640);
            assertThat(repeat.getEndMillis()).isEqualTo(1_000);
        });
        assertThat(ready.getPauses())
                .extracting(pause -> pause.getKind())
                .containsExactly(PauseKind.BEFORE_ANSWER, PauseKind.BETWEEN_SENTENCES);
        assertThat(ready.getQuality().getLanguage()).isEqualTo("en");
    }

    @Test
    void makesDoWithTheTimesOfSegments() {
        var ready = describe(heard("It was, you know, late.", List.of()));
        assertThat(ready.getFillers()).singleElement().satisfies(filler -> {
            assertThat(filler.getKind()).isEqualTo(FillerKind.LEXICAL);
            assertThat(filler.getStartMillis()).isEqualTo(320);
            assertThat(filler.getEndMillis()).isEqualTo(3_900);
        });
        assertThat(ready.getPauses())
                .extracting(pause -> pause.getKind())
                .containsExactly(PauseKind.BEFORE_ANSWER, PauseKind.UNKNOWN);
        assertThat(ready.getQuality().getLanguageConfidence()).isNull();
    }

    @Test
    void leavesOutATextThatNobodySaid() {
        var ready = describe(heard("Hmm.", List.of(new Word("Hmm.", 2_300, 2_900, 0.60))));
        assertThat(ready.getText()).isEmpty();
        assertThat(ready.getCleanText()).isEmpty();
        assertThat(ready.getWords()).isEmpty();
        assertThat(ready.getSegments()).isEmpty();
        assertThat(ready.getFillers()).isEmpty();
        assertThat(ready.getQuality().getFlags()).contains(QualityFlag.NO_SPEECH);
    }

    @Test
    void concludesNothingFromConfidencesThatAreNotCalibrated() {
        var words = new ArrayList<Word>();
        for (int i = 0; i < 8; i++) {
            words.add(new Word("word" + i, 400 + 100 * i, 480 + 100 * i, 0.3));
        }
        var text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        var segments = List.of(new Segment(text, 320, 3_900));
        var calibrated = describe(new Transcription("en", segments, words, true, 0, ENGINE));
        var raw = describe(new Transcription("en", segments, words, false, 0, ENGINE));
        assertThat(calibrated.getQuality().getLanguageConfidence()).isNotNull();
        assertThat(raw.getQuality().getLanguageConfidence()).isNull();
        assertThat(raw.getQuality().getFlags()).doesNotContain(QualityFlag.OTHER_LANGUAGE);
        assertThat(raw.getWords().getFirst().getConfidence()).isEqualTo(0.3);
    }

    @Test
    void everyNameHasItsTwinOnTheWire() {
        for (var kind : dev.voicecoach.transcription.disfluency.Pause.Kind.values()) {
            assertThat(PauseKind.valueOf(kind.name())).isNotNull();
        }
        for (var kind : Filler.Kind.values()) {
            assertThat(FillerKind.valueOf(kind.name())).isNotEqualTo(FillerKind.UNKNOWN);
        }
        for (var source : Source.values()) {
            assertThat(FindingSource.valueOf(source.name())).isNotEqualTo(FindingSource.UNKNOWN);
        }
        for (var flag : Quality.Flag.values()) {
            assertThat(QualityFlag.valueOf(flag.name())).isNotEqualTo(QualityFlag.UNKNOWN);
        }
    }
}
