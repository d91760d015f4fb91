package dev.voicecoach.coaching;

import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.Filler;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.Quality;
import dev.voicecoach.schemas.events.Repeat;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import dev.voicecoach.schemas.events.VoiceSummary;
import java.util.ArrayList;
import java.util.List;

/** Answers as the other services would hand them over. */
public final class Answers {
    /** A complete story: situation, task, action, result with a number. */
    public static final String STORY = "Last year I was working on the checkout of an online shop. "
            + "Our payment page took eight seconds to load, and I was responsible for making it fast. "
            + "First I measured every request, and then I rewrote the slowest query and removed two calls. "
            + "As a result the page loaded in two seconds, and we saved forty percent of the server cost.";

    /** Words without a single English function word. */
    public static final String GIBBERISH = "blorp zint quax frebble nork plim dast gorp wib snarf trelk vomp jex yand"
            + " klib pruz mord fleb gwin tosk herp zuld brax mip quon";

    private static final long MILLIS_PER_WORD = 380;
    private static final long PAUSE_MILLIS = 600;
    private static final Engine ENGINE = new Engine("test", "none", "1", 0L);

    private Answers() {}

    /** Each sentence a segment, a pause of 0.6 s between two; begins after 0.5 s. */
    public static TranscriptReady spoken(String text) {
        return spoken(text, "en");
    }

    public static TranscriptReady spoken(String text, String language) {
        var segments = new ArrayList<Segment>();
        var pauses = new ArrayList<Pause>();
        long at = 500;
        long speech = 0;
        pauses.add(new Pause(0L, at, PauseKind.UNKNOWN));
        for (var sentence : text.split("(?<=[.!?]) ", -1)) {
            long length = sentence.split(" ", -1).length * MILLIS_PER_WORD;
            segments.add(new Segment(sentence, at, at + length));
            pauses.add(new Pause(at + length, at + length + PAUSE_MILLIS, PauseKind.UNKNOWN));
            at += length + PAUSE_MILLIS;
            speech += length;
        }
        return new TranscriptReady(
                text, language, segments, List.of(), pauses, speech, at, ENGINE, List.of(), List.of(), null, null);
    }

    /** As transcription-service hands over what was typed: one segment without times. */
    public static TranscriptReady typed(String text) {
        return new TranscriptReady(
                text,
                "en",
                List.of(new Segment(text, 0L, 0L)),
                List.of(),
                List.of(),
                0L,
                0L,
                ENGINE,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The same answer as transcription-service tells of it today, with what it found. */
    public static TranscriptReady listenedTo(TranscriptReady spoken, List<Filler> fillers, List<Repeat> repeats) {
        return TranscriptReady.newBuilder(spoken)
                .setFillers(fillers)
                .setRepeats(repeats)
                .setCleanText(spoken.getText())
                .setQuality(new Quality(0.8, 30.0, 0.0, -22.0, "en", 0.98, List.of()))
                .build();
    }

    public static TranscriptReady silence() {
        return TranscriptReady.newBuilder(spoken(""))
                .setSegments(List.of())
                .setPauses(List.of(new Pause(0L, 8_000L, PauseKind.BEFORE_ANSWER)))
                .setSpeechMillis(0L)
                .setAudioMillis(8_000L)
                .build();
    }

    public static VoiceAnalysed voice() {
        return voice(8.2);
    }

    public static VoiceAnalysed voice(Double pitchRangeSemitones) {
        var summary = VoiceSummary.newBuilder()
                .setPitchMedianHertz(140.0)
                .setPitchRangeSemitones(pitchRangeSemitones)
                .setLoudnessMeanDecibels(-22.0)
                .setLoudnessRangeDecibels(14.5)
                .setVoicedShare(0.61)
                .setSpeechMillis(24_000L)
                .setPauseCount(3)
                .setPauseMillis(1_800L)
                .setArticulationRate(4.4)
                .build();
        return new VoiceAnalysed(List.of(), summary, ENGINE);
    }
}
