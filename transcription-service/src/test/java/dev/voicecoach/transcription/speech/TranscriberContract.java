package dev.voicecoach.transcription.speech;

import static dev.voicecoach.transcription.speech.Clips.joined;
import static dev.voicecoach.transcription.speech.Clips.plain;
import static dev.voicecoach.transcription.speech.Clips.silence;
import static dev.voicecoach.transcription.speech.Clips.wordErrorRate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.schemas.FailureCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do with real speech. */
public abstract class TranscriberContract {
    private static final List<Clips.Clip> CLIPS = Clips.ALL;
    public static final double GAP_SECONDS = 0.6;

    protected abstract Transcriber transcriber();

    /** Whether this engine tells when each word is said. */
    protected boolean timesWords() {
        return true;
    }

    private Transcription transcribe(short[] pcm) {
        return hear(transcriber(), Samples.of(pcm), "en");
    }

    /** With the voice activity that the service would find. */
    public static Transcription hear(Transcriber transcriber, Samples samples, String language) {
        return transcriber.transcribe(samples, LocalEngines.detector().listen(samples), language);
    }

    @ParameterizedTest
    @FieldSource("CLIPS")
    void findsTheWords(Clips.Clip clip) {
        var heard = transcribe(clip.pcm());
        // 'thereunder' alone, which every engine writes as two words, is 0.125 of its clip.
        assertThat(wordErrorRate(clip.words(), heard.text())).as(heard.text()).isLessThanOrEqualTo(0.13);
        assertThat(heard.language()).isEqualTo("en");
        assertThat(heard.wordless()).isZero();
    }

    @Test
    void keepsTheTextAfterThreeSecondsOfSilence() {
        var heard = transcribe(joined(silence(3), Clips.LEISURE.pcm(), silence(3)));
        assertThat(wordErrorRate(Clips.LEISURE.words(), heard.text()))
                .as(heard.text())
                .isLessThanOrEqualTo(0.05);
        assertThat(heard.segments().getFirst().startMillis()).isBetween(2900L, 3500L);
        assertThat(heard.segments().getLast().endMillis()).isBetween(9_500L, 10_300L);
    }

    @Test
    void losesAndDoublesNoSentenceOfALongAnswer() {
        var heard = transcribe(longAnswer());
        var words = CLIPS.stream().map(Clips.Clip::words).collect(Collectors.joining(" "));
        assertThat(wordErrorRate(words, heard.text())).as(heard.text()).isLessThanOrEqualTo(0.05);
        for (var clip : CLIPS) {
            assertThat(plain(heard.text()).split(clip.landmark(), -1))
                    .as(clip.landmark())
                    .hasSize(2);
        }
    }

    @Test
    void timesAreInOrderAndInsideTheRecording() {
        var pcm = longAnswer();
        var heard = transcribe(pcm);
        assertThat(heard.segments()).hasSizeGreaterThan(1).allSatisfy(segment -> {
            assertThat(segment.text()).isNotBlank().isEqualTo(segment.text().strip());
            assertThat(segment.startMillis()).isLessThan(segment.endMillis());
        });
        var end = Samples.of(pcm).durationMillis();
        inOrder(
                end,
                heard.segments().stream()
                        .flatMap(each -> List.of(each.startMillis(), each.endMillis()).stream())
                        .toList());
    }

    @Test
    void wordsAreTheTextInOrderAndInsideTheirSegments() {
        var heard = transcribe(longAnswer());
        if (!timesWords()) {
            assertThat(heard.words()).isEmpty();
            return;
        }
        assertThat(heard.words().stream().map(Transcription.Word::text).collect(Collectors.joining(" ")))
                .isEqualTo(heard.text());
        var words = heard.words().iterator();
        for (var segment : heard.segments()) {
            var free = segment.startMillis();
            for (var text : segment.text().split(" ", -1)) {
                var word = words.next();
                assertThat(word.text()).isEqualTo(text);
                assertThat(word.startMillis()).isBetween(free, segment.endMillis());
                assertThat(word.endMillis()).isBetween(word.startMillis(), segment.endMillis());
                assertThat(word.confidence()).isNotNull().isBetween(0.0, 1.0);
                free = word.endMillis();
            }
        }
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        var alone = transcribe(Clips.DISPOSED.pcm());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var together = threads.invokeAll(Collections.nCopies(4, () -> transcribe(Clips.DISPOSED.pcm())));
            for (var one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr-CA", "eng-lish", ""})
    void refusesALanguageThatItDoesNotKnow(String language) {
        var samples = Clips.DISPOSED.samples();
        assertThatThrownBy(() -> hear(transcriber(), samples, language))
                .isInstanceOfSatisfying(UnsupportedLanguageException.class, refused -> assertThat(refused.code())
                        .isEqualTo(FailureCode.UNSUPPORTED_LANGUAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-GB", "en-US"})
    void takesEnglishFromAnywhere(String language) {
        var heard = hear(transcriber(), Clips.DISPOSED.samples(), language);
        assertThat(heard.language()).isEqualTo("en");
        assertThat(heard.text()).isNotEmpty();
    }

    public static short[] longAnswer() {
        var parts = new ArrayList<short[]>();
        for (var clip : CLIPS) {
            parts.add(clip.pcm());
            parts.add(silence(GAP_SECONDS));
        }
        return joined(parts.toArray(short[][]::new));
    }

    private static void inOrder(long end, List<Long> times) {
        assertThat(times).isSorted();
        assertThat(times.getFirst()).isNotNegative();
        assertThat(times.getLast()).isLessThanOrEqualTo(end);
    }
}
