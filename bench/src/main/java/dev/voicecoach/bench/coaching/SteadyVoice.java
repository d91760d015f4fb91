package dev.voicecoach.bench.coaching;

import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import dev.voicecoach.schemas.events.VoiceSummary;
import dev.voicecoach.schemas.events.VoiceWindow;
import java.util.ArrayList;
import java.util.List;

/** The same ordinary voice for every written answer, so that only what is said makes a difference. */
final class SteadyVoice {
    private static final long WINDOW_MILLIS = 4_000;
    private static final double PITCH_HERTZ = 140;
    private static final double LOUDNESS_DECIBELS = -22;
    private static final double VOICED_SHARE = 0.6;
    private static final double SYLLABLES_PER_SECOND = 4.2;
    /** Those that bench/coaching/README.md names. */
    private static final double PITCH_RANGE_SEMITONES = 8;

    private static final double LOUDNESS_RANGE_DECIBELS = 18;

    private SteadyVoice() {}

    /** As emotion-service would publish it under the policy VOICE_ONLY. */
    static VoiceAnalysed of(TranscriptReady spoken) {
        var windows = new ArrayList<VoiceWindow>();
        for (var at = 0L; at < spoken.getAudioMillis(); at += WINDOW_MILLIS) {
            windows.add(new VoiceWindow(
                    at,
                    Math.min(at + WINDOW_MILLIS, spoken.getAudioMillis()),
                    PITCH_HERTZ,
                    LOUDNESS_DECIBELS,
                    VOICED_SHARE,
                    SYLLABLES_PER_SECOND,
                    List.of(),
                    List.of(),
                    null,
                    null));
        }
        var pauses = spoken.getPauses();
        return new VoiceAnalysed(
                windows,
                new VoiceSummary(
                        PITCH_HERTZ,
                        PITCH_RANGE_SEMITONES,
                        LOUDNESS_DECIBELS,
                        LOUDNESS_RANGE_DECIBELS,
                        VOICED_SHARE,
                        spoken.getSpeechMillis(),
                        pauses.size(),
                        pauses.stream()
                                .mapToLong(pause -> pause.getEndMillis() - pause.getStartMillis())
                                .sum(),
                        SYLLABLES_PER_SECOND,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        0.8,
                        0.05,
                        List.of()),
                new Engine("bench", "steady", "1", 0L));
    }
}
