package dev.voicecoach.transcription.speech.moonshine;

import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.VoiceActivity.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a recording into chunks that the model can hear well: trimmed to the voice, since silence in front makes it
 * drop words; not longer than the limit, since far beyond it the model loses whole sentences; cut at long pauses near
 * equal lengths, since errors appear at the edges; never overlapping, since a word heard twice is written twice.
 */
final class Chunker {
    /** 160 ms of silence may stay at each end: the model then hears soft beginnings and endings. */
    private static final int MARGIN = 5;
    /** A pause longer than 0.8 s is no better place for a cut. */
    private static final int GAP_WORTH = 25;
    /** What a cut a whole chunk away from the even one costs, in windows of pause. */
    private static final double UNEVENNESS_COST = 12;

    private final int maxWindows;
    private final int longGap;

    /** @param longPause a silence that ends a chunk in any case, so that times of segments are honest */
    Chunker(Duration maxChunk, Duration longPause) {
        maxWindows = windows(maxChunk) - 2 * MARGIN;
        longGap = windows(longPause);
    }

    private static int windows(Duration time) {
        return Math.toIntExact(time.toMillis() * Samples.RATE_HERTZ / 1000 / VoiceActivity.WINDOW);
    }

    /** The chunks in order of time; none when nobody speaks. */
    List<Chunk> cut(VoiceActivity voice) {
        var gaps = gapsOf(voice);
        var pieces = new ArrayList<Span>();
        for (var utterance : voice.speech(longGap)) {
            var rest = utterance;
            while (rest.length() > maxWindows) {
                var gap = bestGap(rest, gaps, voice);
                pieces.add(new Span(rest.from(), gap.from()));
                rest = new Span(gap.to(), rest.to());
            }
            pieces.add(rest);
        }
        return withMargins(pieces, voice);
    }

    private static List<Span> gapsOf(VoiceActivity voice) {
        var gaps = new ArrayList<Span>();
        var speech = voice.speech(VoiceActivity.MIN_SILENCE_WINDOWS);
        for (int i = 1; i < speech.size(); i++) {
            gaps.add(new Span(speech.get(i - 1).to(), speech.get(i).from()));
        }
        return gaps;
    }

    /** Where to cut: the best pause within reach, or else a place of no length where the voice is weakest. */
    private Span bestGap(Span rest, List<Span> gaps, VoiceActivity voice) {
        var parts = Math.ceilDiv(rest.length(), maxWindows);
        var even = rest.from() + (double) rest.length() / parts;
        return gaps.stream()
                .filter(gap -> middle(gap) > rest.from() + maxWindows / 4 && gap.from() - rest.from() <= maxWindows)
                .filter(gap -> gap.to() < rest.to())
                .max(Comparator.comparingDouble(gap -> Math.min(gap.length(), GAP_WORTH)
                        - UNEVENNESS_COST * Math.abs(middle(gap) - even) / maxWindows))
                .orElseGet(() -> {
                    var weakest = voice.quietest(rest.from() + maxWindows / 2, rest.from() + maxWindows + 1);
                    return new Span(weakest, weakest);
                });
    }

    /** The chunk cut in two where the voice is weakest, near its middle. */
    static List<Chunk> halves(Chunk chunk, VoiceActivity voice) {
        var third = chunk.length() / 3;
        var cut = voice.quietest(
                (chunk.from() + third) / VoiceActivity.WINDOW, (chunk.to() - third) / VoiceActivity.WINDOW);
        var sample = cut * VoiceActivity.WINDOW;
        return List.of(
                new Chunk(chunk.from(), sample, chunk.speechStartMillis(), voice.millis(cut)),
                new Chunk(sample, chunk.to(), voice.millis(cut), chunk.speechEndMillis()));
    }

    private static double middle(Span span) {
        return (span.from() + span.to()) / 2.0;
    }

    /** Each chunk takes some of the silence around it, and never what another one took. */
    private static List<Chunk> withMargins(List<Span> pieces, VoiceActivity voice) {
        var chunks = new ArrayList<Chunk>();
        var taken = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var silence = i + 1 < pieces.size() ? pieces.get(i + 1).from() - piece.to() : 2 * MARGIN;
            var from = Math.max(taken, piece.from() - MARGIN);
            taken = piece.to() + Math.min(MARGIN, silence / 2);
            chunks.add(new Chunk(
                    from * VoiceActivity.WINDOW,
                    Math.min(taken * VoiceActivity.WINDOW, voice.samples()),
                    voice.millis(piece.from()),
                    voice.millis(piece.to())));
        }
        return chunks;
    }
}
