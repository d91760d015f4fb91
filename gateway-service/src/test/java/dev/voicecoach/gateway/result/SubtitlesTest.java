package dev.voicecoach.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitlesTest {
    @Test
    void aCueEndsWithASentenceOrAPause() {
        var transcript =
                said(word("It", 0, 200), word("works.", 200, 600), word("R&D", 650, 900), word("<did>", 2000, 2400));
        assertThat(Subtitles.webVtt(transcript)).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:00.600
                It works.

                00:00:00.650 --> 00:00:00.900
                R&amp;D

                00:00:02.000 --> 00:00:02.400
                &lt;did&gt;
                """);
        assertThat(Subtitles.subRip(transcript)).isEqualTo("""
                1
                00:00:00,000 --> 00:00:00,600
                It works.

                2
                00:00:00,650 --> 00:00:00,900
                R&D

                3
                00:00:02,000 --> 00:00:02,400
                <did>
                """);
    }

    @Test
    void aLongSentenceIsCutIntoCuesOfTwoShortLinesAndLosesNoWord() {
        var words = new ArrayList<Word>();
        for (int i = 0; i < 100; i++) {
            words.add(word("word" + i, i * 300L, i * 300L + 280));
        }
        var text = Subtitles.subRip(said(words.toArray(Word[]::new)));
        var lines = text.lines().filter(line -> line.startsWith("word")).toList();
        assertThat(lines).allMatch(line -> line.length() <= 50);
        assertThat(String.join(" ", lines).split(" ")).hasSize(100);
        assertThat(text).contains("--> 00:00:29,980\n").doesNotContain("\n\n\n");
    }

    @Test
    void withoutTimesOfWordsACueIsASegment() {
        var transcript = TranscriptReady.newBuilder(said())
                .setSegments(List.of(new Segment("Hello there.", 3_600_100L, 3_601_000L)))
                .build();
        assertThat(Subtitles.webVtt(transcript)).isEqualTo("WEBVTT\n\n01:00:00.100 --> 01:00:01.000\nHello there.\n");
    }

    @Test
    void silenceHasNoCues() {
        var silence = TranscriptReady.newBuilder(said()).setSegments(List.of()).build();
        assertThat(Subtitles.webVtt(silence)).isEqualTo("WEBVTT\n");
        assertThat(Subtitles.subRip(silence)).isEmpty();
    }

    private static TranscriptReady said(Word... words) {
        return TranscriptReady.newBuilder(GoldenExamples.example(TranscriptReady.class))
                .setWords(List.of(words))
                .build();
    }

    private static Word word(String text, long startMillis, long endMillis) {
        return new Word(text, startMillis, endMillis, 0.9);
    }
}
