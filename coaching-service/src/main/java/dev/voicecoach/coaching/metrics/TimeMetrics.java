package dev.voicecoach.coaching.metrics;

import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What needs time: pace, pauses, fillers. Pure. */
final class TimeMetrics {
    /** Below this a rate per minute says nothing; our judgement. */
    private static final long LEAST_MILLIS_FOR_RATES = 3_000;

    /** A stretch with fewer words has no pace of its own. */
    private static final int LEAST_STRETCH_WORDS = 4;

    private static final int LEAST_STRETCHES = 3;

    private TimeMetrics() {}

    static void add(Map<MetricId, Double> values, SpokenAnswer answer, TranscriptReady transcript) {
        var vocables = Wording.fillers(answer).size();
        // Version 1 of the transcript did not look for fillers: there only what is written is known.
        var fillers = transcript.getQuality() == null
                ? vocables
                : transcript.getFillers().size();
        values.put(MetricId.FILLER_COUNT, (double) fillers);
        addQuality(values, transcript);
        var words = answer.words().size() - vocables;
        if (words == 0) {
            return;
        }
        long start = answer.words().getFirst().startMillis();
        long end = answer.words().getLast().endMillis();
        values.put(MetricId.TALK_TIME_MILLIS, (double) (end - start));
        values.put(MetricId.TIME_TO_FIRST_WORD_MILLIS, (double) start);
        var inside = transcript.getPauses().stream()
                .filter(pause -> pause.getStartMillis() >= start && pause.getEndMillis() <= end)
                .toList();
        var pauses = inside.stream().mapToLong(TimeMetrics::length).sorted().toArray();
        long longPauses = Arrays.stream(pauses)
                .filter(pause -> pause >= MeasureAnswer.LONG_PAUSE_MILLIS)
                .count();
        values.put(MetricId.PAUSE_COUNT, (double) pauses.length);
        values.put(MetricId.LONG_PAUSE_COUNT, (double) longPauses);
        values.put(MetricId.LONGEST_PAUSE_MILLIS, pauses.length == 0 ? 0.0 : (double) pauses[pauses.length - 1]);
        addKinds(values, inside);
        if (end - start >= LEAST_MILLIS_FOR_RATES) {
            double minutes = (end - start) / 60_000.0;
            values.put(MetricId.PAUSE_SHARE, (double) Arrays.stream(pauses).sum() / (end - start));
            values.put(MetricId.FILLERS_PER_MINUTE, fillers / minutes);
            values.put(MetricId.LONG_PAUSES_PER_MINUTE, longPauses / minutes);
            values.put(MetricId.HEDGES_PER_MINUTE, Wording.hedges(answer).size() / minutes);
            if (transcript.getQuality() != null) {
                values.put(MetricId.REPEATS_PER_MINUTE, transcript.getRepeats().size() / minutes);
            }
            var hesitations = values.get(MetricId.INSIDE_CLAUSE_PAUSE_COUNT);
            if (hesitations != null) {
                values.put(MetricId.HESITATION_PAUSES_PER_MINUTE, hesitations / minutes);
            }
        }
        if (transcript.getSpeechMillis() >= LEAST_MILLIS_FOR_RATES) {
            values.put(MetricId.WORDS_PER_MINUTE, words * 60_000.0 / transcript.getSpeechMillis());
            addPaceVariation(values, transcript);
        }
    }

    private static void addQuality(Map<MetricId, Double> values, TranscriptReady transcript) {
        var quality = transcript.getQuality();
        if (quality != null && quality.getSnrDecibels() != null) {
            values.put(MetricId.SNR_DB, quality.getSnrDecibels());
        }
        transcript.getWords().stream()
                .map(Word::getConfidence)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .ifPresent(mean -> values.put(MetricId.WORD_CONFIDENCE, mean));
    }

    private static void addKinds(Map<MetricId, Double> values, List<Pause> inside) {
        if (inside.stream().noneMatch(pause -> pause.getKind() == PauseKind.UNKNOWN)) {
            values.put(MetricId.INSIDE_CLAUSE_PAUSE_COUNT, count(inside, PauseKind.INSIDE_CLAUSE));
            values.put(MetricId.BETWEEN_SENTENCES_PAUSE_COUNT, count(inside, PauseKind.BETWEEN_SENTENCES));
        }
    }

    /** Over the segments, which are the stretches between pauses, each counted by its words. */
    private static void addPaceVariation(Map<MetricId, Double> values, TranscriptReady transcript) {
        double weights = 0;
        double sum = 0;
        double squares = 0;
        int stretches = 0;
        for (var segment : transcript.getSegments()) {
            int words = segment.getText().strip().split("\\s+", -1).length;
            long millis = segment.getEndMillis() - segment.getStartMillis();
            if (words >= LEAST_STRETCH_WORDS && millis > 0) {
                double pace = words * 60_000.0 / millis;
                weights += words;
                sum += words * pace;
                squares += words * pace * pace;
                stretches++;
            }
        }
        if (stretches >= LEAST_STRETCHES) {
            double mean = sum / weights;
            values.put(MetricId.PACE_VARIATION, Math.sqrt(Math.max(0, squares / weights - mean * mean)) / mean);
        }
    }

    private static double count(List<Pause> pauses, PauseKind kind) {
        return pauses.stream().filter(pause -> pause.getKind() == kind).count();
    }

    private static long length(Pause pause) {
        return pause.getEndMillis() - pause.getStartMillis();
    }
}
