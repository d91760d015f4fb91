package dev.voicecoach.transcription.speech;

import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.Filler;
import dev.voicecoach.schemas.events.FillerKind;
import dev.voicecoach.schemas.events.FindingSource;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.QualityFlag;
import dev.voicecoach.schemas.events.Repeat;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import dev.voicecoach.transcription.disfluency.Disfluencies;
import dev.voicecoach.transcription.quality.Quality;
import dev.voicecoach.transcription.quality.RecognisedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an engine heard, and how: fillers, repeats, kinds of pauses, and whether to trust it. Pure. */
public final class DescribeSpeech {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private DescribeSpeech() {}

    /**
     * The payload of {@code transcript.ready}. A text without speech behind it is left out.
     *
     * @param voice activity in the same recording
     * @param taken by the engine
     */
    public static TranscriptReady describe(Samples samples, VoiceActivity voice, Transcription heard, Duration taken) {
        var silences = voice.pauses().stream()
                .map(pause -> new Interval(pause.startMillis(), pause.endMillis()))
                .toList();
        // A silence too short to be a pause is silence all the same.
        var quiet = voice.speechMillis() == 0 ? List.of(new Interval(0, samples.durationMillis())) : silences;
        var track = VoiceTrack.outside(quiet, samples);
        var words = words(heard);
        var quality = Quality.of(samples, track, quiet, confidences(words, heard), heard.language());
        var text = quality.holdsSpeech() ? heard : heard.withoutText();
        var found = quality.holdsSpeech()
                ? Disfluencies.find(track, silences, words, !heard.words().isEmpty())
                : Disfluencies.ofSilence(silences);
        return payload(text, found, quality, voice.speechMillis(), samples.durationMillis(), taken);
    }

    /** With the times of their segments when the engine gives no others. */
    private static List<dev.voicecoach.transcription.disfluency.Word> words(Transcription heard) {
        var words = new ArrayList<dev.voicecoach.transcription.disfluency.Word>();
        for (var word : heard.words()) {
            words.add(word(word.text(), word.startMillis(), word.endMillis()));
        }
        if (words.isEmpty()) {
            for (var segment : heard.segments()) {
                for (var text : SPACE.split(segment.text(), -1)) {
                    words.add(word(text, segment.startMillis(), segment.endMillis()));
                }
            }
        }
        return words;
    }

    private static dev.voicecoach.transcription.disfluency.Word word(String text, long startMillis, long endMillis) {
        return new dev.voicecoach.transcription.disfluency.Word(text, new Interval(startMillis, endMillis));
    }

    /** Without those that are not calibrated: what is concluded from them was measured with those that are. */
    private static List<RecognisedWord> confidences(
            List<dev.voicecoach.transcription.disfluency.Word> words, Transcription heard) {
        var recognised = new ArrayList<RecognisedWord>();
        for (int i = 0; i < words.size(); i++) {
            var confidence = heard.calibrated() && !heard.words().isEmpty()
                    ? heard.words().get(i).confidence()
                    : null;
            recognised.add(new RecognisedWord(words.get(i).plain(), confidence));
        }
        return recognised;
    }

    static TranscriptReady payload(
            Transcription heard,
            Disfluencies found,
            Quality quality,
            long speechMillis,
            long audioMillis,
            Duration taken) {
        var engine = heard.engine();
        return new TranscriptReady(
                heard.text(),
                heard.language(),
                heard.segments().stream()
                        .map(segment -> new Segment(segment.text(), segment.startMillis(), segment.endMillis()))
                        .toList(),
                heard.words().stream()
                        .map(word -> new Word(word.text(), word.startMillis(), word.endMillis(), word.confidence()))
                        .toList(),
                found.pauses().stream()
                        .map(pause -> new Pause(
                                pause.when().startMillis(),
                                pause.when().endMillis(),
                                PauseKind.valueOf(pause.kind().name())))
                        .toList(),
                speechMillis,
                audioMillis,
                new Engine(engine.name(), engine.model(), engine.version(), taken.toMillis()),
                found.fillers().stream().map(DescribeSpeech::filler).toList(),
                found.repeats().stream()
                        .map(repeat -> new Repeat(
                                repeat.text(),
                                repeat.when().startMillis(),
                                repeat.when().endMillis(),
                                repeat.times(),
                                FindingSource.valueOf(repeat.source().name())))
                        .toList(),
                found.cleanText(),
                quality(quality));
    }

    private static Filler filler(dev.voicecoach.transcription.disfluency.Filler filler) {
        return new Filler(
                filler.text(),
                filler.when().startMillis(),
                filler.when().endMillis(),
                FillerKind.valueOf(filler.kind().name()),
                FindingSource.valueOf(filler.source().name()));
    }

    private static dev.voicecoach.schemas.events.Quality quality(Quality quality) {
        return new dev.voicecoach.schemas.events.Quality(
                quality.speechRatio(),
                quality.snrDecibels(),
                quality.clippingRatio(),
                quality.levelDbfs(),
                quality.language(),
                quality.languageConfidence(),
                quality.flags().stream()
                        .map(flag -> QualityFlag.valueOf(flag.name()))
                        .toList());
    }
}
