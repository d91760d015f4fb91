package dev.voicecoach.coaching.metrics;

import dev.voicecoach.coaching.content.Content;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** Takes the measurements of an answer. Pure: the same transcript, content and voice give the same values. */
public final class MeasureAnswer {
    /** Our judgement: twice what Campione & Véronis 2002 call a long pause (1 s), so that taking breath is none. */
    public static final long LONG_PAUSE_MILLIS = 2_000;

    private MeasureAnswer() {}

    /**
     * @param voice null when there was no voice analysis: its metrics are then not measured
     * @param input TYPED: nothing that needs time is measured
     */
    public static Measurements measure(
            SpokenAnswer answer,
            TranscriptReady transcript,
            Content content,
            @Nullable VoiceAnalysed voice,
            AnswerInput input) {
        var values = new EnumMap<MetricId, Double>(MetricId.class);
        ContentMetrics.add(values, answer, content);
        if (input == AnswerInput.SPOKEN) {
            TimeMetrics.add(values, answer, transcript);
        }
        if (voice != null) {
            addVoice(values, voice);
        }
        return new Measurements(values);
    }

    private static void addVoice(EnumMap<MetricId, Double> values, VoiceAnalysed voice) {
        var summary = voice.getSummary();
        values.put(MetricId.VOICED_SHARE, summary.getVoicedShare());
        putIfMeasured(values, MetricId.PITCH_RANGE_SEMITONES, summary.getPitchRangeSemitones());
        putIfMeasured(values, MetricId.LOUDNESS_RANGE_DB, summary.getLoudnessRangeDecibels());
        putIfMeasured(values, MetricId.ARTICULATION_RATE, summary.getArticulationRate());
        putIfMeasured(values, MetricId.HESITANT_SHARE, summary.getHesitantShare());
        putIfMeasured(values, MetricId.VOICE_STABILITY, summary.getStability());
    }

    private static void putIfMeasured(EnumMap<MetricId, Double> values, MetricId id, @Nullable Double value) {
        if (value != null) {
            values.put(id, value);
        }
    }
}
