package dev.voicecoach.gateway.result;

import dev.voicecoach.gateway.result.TranscriptResult.Engine;
import dev.voicecoach.gateway.result.TranscriptResult.Filler;
import dev.voicecoach.gateway.result.TranscriptResult.Pause;
import dev.voicecoach.gateway.result.TranscriptResult.Quality;
import dev.voicecoach.gateway.result.TranscriptResult.Repeat;
import dev.voicecoach.gateway.result.TranscriptResult.Segment;
import dev.voicecoach.gateway.result.TranscriptResult.Word;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was said, from the wire's form to the API's. */
final class SoundViews {
    private SoundViews() {}

    static TranscriptResult transcript(TranscriptReady transcript) {
        return new TranscriptResult(
                transcript.getText(),
                transcript.getCleanText(),
                transcript.getLanguage(),
                transcript.getWords().stream()
                        .map(word -> new Word(
                                word.getText(), word.getStartMillis(), word.getEndMillis(), word.getConfidence()))
                        .toList(),
                transcript.getSegments().stream()
                        .map(segment ->
                                new Segment(segment.getText(), segment.getStartMillis(), segment.getEndMillis()))
                        .toList(),
                transcript.getFillers().stream()
                        .map(filler -> new Filler(
                                filler.getText(),
                                filler.getStartMillis(),
                                filler.getEndMillis(),
                                name(filler.getKind()),
                                name(filler.getSource())))
                        .toList(),
                transcript.getRepeats().stream()
                        .map(repeat -> new Repeat(
                                repeat.getText(),
                                repeat.getStartMillis(),
                                repeat.getEndMillis(),
                                repeat.getTimes(),
                                name(repeat.getSource())))
                        .toList(),
                transcript.getPauses().stream()
                        .map(pause -> new Pause(pause.getStartMillis(), pause.getEndMillis(), name(pause.getKind())))
                        .toList(),
                quality(transcript.getQuality()),
                transcript.getSpeechMillis(),
                transcript.getAudioMillis(),
                engine(transcript.getEngine()));
    }

    private static @Nullable Quality quality(dev.voicecoach.schemas.events.@Nullable Quality quality) {
        return quality == null
                ? null
                : new Quality(
                        quality.getSpeechRatio(),
                        quality.getSnrDecibels(),
                        quality.getClippingRatio(),
                        quality.getLevelDbfs(),
                        quality.getLanguage(),
                        quality.getLanguageConfidence(),
                        quality.getFlags().stream().map(SoundViews::name).toList());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Engine engine(dev.voicecoach.schemas.events.Engine engine) {
        return new Engine(engine.getName(), engine.getModel(), engine.getVersion());
    }
}
