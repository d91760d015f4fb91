package dev.voicecoach.coaching.metrics;

import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the measurements of an answer. Pure: the same transcript and voice give the same values. */
public final class MeasureAnswer {
    /** Our judgement: twice what Campione & Véronis 2002 call a long pause (1 s), so that taking breath is none. */
    public static final long LONG_PAUSE_MILLIS = 2_000;

    /** Below this a rate per minute says nothing; our judgement. */
    private static final long LEAST_MILLIS_FOR_RATES = 3_000;

    private static final int DIVERSITY_WINDOW = 50;
    /** A sentence longer than this was not heard as one: the transcript lacks punctuation. Our judgement. */
    private static final int LONGEST_SENTENCE = 80;

    private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself", "i'm", "i've", "i'd", "i'll");
    private static final Set<String> PLURAL =
            Set.of("we", "us", "our", "ours", "ourselves", "we're", "we've", "we'd", "we'll");

    private MeasureAnswer() {}

    /** @param voice null when there was no voice analysis: its metrics are then not measured */
    public static Measurements measure(SpokenAnswer answer, TranscriptReady transcript, @Nullable VoiceAnalysed voice) {
        var values = new EnumMap<MetricId, Double>(MetricId.class);
        var vocables = Wording.fillers(answer).size();
        var words = answer.words().size() - vocables;
        // Version 1 of the transcript did not look for fillers: there only what is written is known.
        var fillers = transcript.getQuality() == null
                ? vocables
                : transcript.getFillers().size();
        values.put(MetricId.WORD_COUNT, (double) words);
        values.put(MetricId.FILLER_COUNT, (double) fillers);
        if (voice != null) {
            addVoice(values, voice);
        }
        if (words == 0) {
            return new Measurements(values);
        }
        values.put(MetricId.NUMBERS_COUNT, (double) Wording.numbers(answer).size());
        values.put(MetricId.FIRST_PERSON_SINGULAR_SHARE, share(answer, SINGULAR, words));
        values.put(MetricId.FIRST_PERSON_PLURAL_SHARE, share(answer, PLURAL, words));
        addSentences(values, answer);
        addDiversity(values, answer);
        addTimes(values, answer, transcript, words, fillers);
        return new Measurements(values);
    }

    private static void addTimes(
            Map<MetricId, Double> values, SpokenAnswer answer, TranscriptReady transcript, int words, int fillers) {
        long start = answer.words().getFirst().startMillis();
        long end = answer.words().getLast().endMillis();
        long talk = end - start;
        var inside = transcript.getPauses().stream()
                .filter(pause -> pause.getStartMillis() >= start && pause.getEndMillis() <= end)
                .toList();
        var pauses = inside.stream().mapToLong(MeasureAnswer::length).sorted().toArray();
        addKinds(values, inside);
        values.put(MetricId.TALK_TIME_MILLIS, (double) talk);
        values.put(MetricId.TIME_TO_FIRST_WORD_MILLIS, (double) start);
        values.put(MetricId.PAUSE_COUNT, (double) pauses.length);
        values.put(MetricId.LONG_PAUSE_COUNT, (double) Arrays.stream(pauses)
                .filter(pause -> pause >= LONG_PAUSE_MILLIS)
                .count());
        values.put(MetricId.LONGEST_PAUSE_MILLIS, pauses.length == 0 ? 0.0 : (double) pauses[pauses.length - 1]);
        if (talk >= LEAST_MILLIS_FOR_RATES) {
            double minutes = talk / 60_000.0;
            values.put(MetricId.PAUSE_SHARE, (double) Arrays.stream(pauses).sum() / talk);
            values.put(MetricId.FILLERS_PER_MINUTE, fillers / minutes);
            if (transcript.getQuality() != null) {
                values.put(MetricId.REPEATS_PER_MINUTE, transcript.getRepeats().size() / minutes);
            }
            values.put(MetricId.HEDGES_PER_MINUTE, Wording.hedges(answer).size() / minutes);
        }
        if (transcript.getSpeechMillis() >= LEAST_MILLIS_FOR_RATES) {
            values.put(MetricId.WORDS_PER_MINUTE, words * 60_000.0 / transcript.getSpeechMillis());
        }
    }

    private static void addKinds(Map<MetricId, Double> values, List<Pause> inside) {
        if (inside.stream().noneMatch(pause -> pause.getKind() == PauseKind.UNKNOWN)) {
            values.put(MetricId.INSIDE_CLAUSE_PAUSE_COUNT, count(inside, PauseKind.INSIDE_CLAUSE));
            values.put(MetricId.BETWEEN_SENTENCES_PAUSE_COUNT, count(inside, PauseKind.BETWEEN_SENTENCES));
        }
    }

    private static double count(List<Pause> pauses, PauseKind kind) {
        return pauses.stream().filter(pause -> pause.getKind() == kind).count();
    }

    private static void addSentences(Map<MetricId, Double> values, SpokenAnswer answer) {
        var lengths = answer.sentences().stream()
                .mapToInt(sentence -> sentence.to() - sentence.from())
                .summaryStatistics();
        if (lengths.getMax() <= LONGEST_SENTENCE && answer.words().getLast().endsSentence()) {
            values.put(MetricId.WORDS_PER_SENTENCE, lengths.getAverage());
        }
    }

    private static void addDiversity(Map<MetricId, Double> values, SpokenAnswer answer) {
        var window = new ArrayDeque<String>();
        var counts = new HashMap<String, Integer>();
        double sum = 0;
        int windows = 0;
        for (var word : answer.words()) {
            window.add(word.plain());
            counts.merge(word.plain(), 1, Integer::sum);
            if (window.size() > DIVERSITY_WINDOW) {
                counts.computeIfPresent(window.remove(), (gone, count) -> count == 1 ? null : count - 1);
            }
            if (window.size() == DIVERSITY_WINDOW) {
                sum += counts.size() / (double) DIVERSITY_WINDOW;
                windows++;
            }
        }
        if (windows > 0) {
            values.put(MetricId.LEXICAL_DIVERSITY, sum / windows);
        }
    }

    private static void addVoice(Map<MetricId, Double> values, VoiceAnalysed voice) {
        var summary = voice.getSummary();
        values.put(MetricId.VOICED_SHARE, summary.getVoicedShare());
        putIfMeasured(values, MetricId.PITCH_RANGE_SEMITONES, summary.getPitchRangeSemitones());
        putIfMeasured(values, MetricId.LOUDNESS_RANGE_DB, summary.getLoudnessRangeDecibels());
        putIfMeasured(values, MetricId.ARTICULATION_RATE, summary.getArticulationRate());
    }

    private static void putIfMeasured(Map<MetricId, Double> values, MetricId id, @Nullable Double value) {
        if (value != null) {
            values.put(id, value);
        }
    }

    private static double share(SpokenAnswer answer, Set<String> of, int words) {
        return answer.words().stream().filter(word -> of.contains(word.plain())).count() / (double) words;
    }

    private static long length(Pause pause) {
        return pause.getEndMillis() - pause.getStartMillis();
    }
}
