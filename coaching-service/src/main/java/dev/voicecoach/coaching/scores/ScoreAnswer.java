package dev.voicecoach.coaching.scores;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scores an answer by the rubric. Pure: the same input gives the same scores; where there is no evidence, a reason. */
public final class ScoreAnswer {
    private ScoreAnswer() {}

    /**
     * @param language BCP 47 tag of what was spoken; the rubric's word lists are English
     * @param question as it was asked; null when nobody said
     * @param emotion the tenant's policy: OFF has no composure at all
     * @param voiceAnalysed whether the voice was analysed
     */
    public static Scores score(
            SpokenAnswer answer,
            String language,
            Measurements measured,
            @Nullable String question,
            EmotionPolicy emotion,
            boolean voiceAnalysed) {
        var whyNot = whyNot(answer, language, measured);
        var scores = new Scores.Builder();
        if (whyNot.isPresent()) {
            scores.abstainFromAll(whyNot.get(), emotion != EmotionPolicy.OFF);
            return scores.build();
        }
        double shortness =
                Rubric.SHORT_ANSWER_WORDS / measured.value(MetricId.WORD_COUNT).orElseThrow();
        scores.add(Dimension.CONTENT, content(answer, measured), Rubric.CONTENT_MARGIN + shortness);
        scores.add(Dimension.STRUCTURE, structure(answer), Rubric.STRUCTURE_MARGIN + shortness);
        addRelevance(scores, answer, question, shortness);
        addDelivery(scores, measured, shortness);
        if (emotion != EmotionPolicy.OFF) {
            addComposure(scores, measured, voiceAnalysed, shortness);
        }
        return scores.build();
    }

    /** Why nothing at all can be scored. */
    private static Optional<String> whyNot(SpokenAnswer answer, String language, Measurements measured) {
        double words = measured.value(MetricId.WORD_COUNT).orElse(0.0);
        if (words == 0) {
            return Optional.of(Scores.NO_SPEECH);
        }
        if (words < Rubric.LEAST_WORDS) {
            return Optional.of(Scores.TOO_SHORT);
        }
        if (!language.toLowerCase(Locale.ROOT).startsWith("en")) {
            return Optional.of(Scores.OTHER_LANGUAGE);
        }
        var plain = answer.words().stream().map(SpokenWord::plain).toList();
        double functionWords = plain.stream().filter(FunctionWords::contains).count();
        var different = plain.stream().distinct().count();
        if (functionWords / plain.size() < Rubric.LEAST_FUNCTION_WORD_SHARE
                || different < Rubric.LEAST_DIFFERENT_WORDS) {
            return Optional.of(Scores.NOT_SENTENCES);
        }
        return Optional.empty();
    }

    private static double content(SpokenAnswer answer, Measurements measured) {
        return mean(List.of(
                Optional.of(Rubric.NUMBERS.points(Wording.numbers(answer).size())),
                Optional.of(Rubric.OWN_ACTIONS.points(Wording.ownActions(answer).size())),
                Optional.of(Rubric.RESULTS.points(Wording.results(answer).size())),
                measured.value(MetricId.HEDGES_PER_MINUTE).map(Rubric.HEDGES::points),
                measured.value(MetricId.WORD_COUNT).map(Rubric.LENGTH::points)));
    }

    private static double structure(SpokenAnswer answer) {
        var parts = Stream.<Function<SpokenAnswer, List<Span>>>of(
                        Wording::situations, Wording::tasks, Wording::ownActions, Wording::results)
                .filter(part -> !part.apply(answer).isEmpty())
                .count();
        var connectives = Wording.connectives(answer).stream()
                .map(span -> answer.words().get(span.from()).plain())
                .distinct()
                .count();
        return Math.max(Rubric.STORY_PARTS.points((double) parts), Rubric.CONNECTIVES.points((double) connectives));
    }

    private static void addRelevance(
            Scores.Builder scores, SpokenAnswer answer, @Nullable String question, double shortness) {
        if (question == null || question.isBlank()) {
            scores.abstain(Dimension.RELEVANCE, Scores.NO_QUESTION);
            return;
        }
        var stems = Relevance.questionStems(question);
        var takenUp = stems.size() < Rubric.LEAST_QUESTION_STEMS ? 0 : Relevance.takenUp(stems, question, answer);
        if (takenUp < Rubric.LEAST_TAKEN_UP) {
            scores.abstain(Dimension.RELEVANCE, Scores.OTHER_WORDS);
            return;
        }
        scores.add(Dimension.RELEVANCE, Rubric.TAKEN_UP.points(takenUp), Rubric.RELEVANCE_MARGIN + shortness);
    }

    private static void addDelivery(Scores.Builder scores, Measurements measured, double shortness) {
        var pace = measured.value(MetricId.WORDS_PER_MINUTE).map(Rubric.PACE::points);
        var fillers = measured.value(MetricId.FILLERS_PER_MINUTE).map(Rubric.FILLERS::points);
        var pitch = measured.value(MetricId.PITCH_RANGE_SEMITONES).map(Rubric.PITCH_RANGE::points);
        if (pace.isEmpty() || fillers.isEmpty()) {
            scores.abstain(Dimension.DELIVERY, Scores.TOO_SHORT);
            return;
        }
        var margin = pitch.isPresent() ? Rubric.DELIVERY_MARGIN : Rubric.DELIVERY_MARGIN_WITHOUT_VOICE;
        scores.add(Dimension.DELIVERY, mean(List.of(pace, fillers, pitch)), margin + shortness);
    }

    private static void addComposure(
            Scores.Builder scores, Measurements measured, boolean voiceAnalysed, double shortness) {
        var articulation = measured.value(MetricId.ARTICULATION_RATE).map(Rubric.ARTICULATION::points);
        var pauseShare = measured.value(MetricId.PAUSE_SHARE).map(Rubric.PAUSE_SHARE::points);
        if (!voiceAnalysed) {
            scores.abstain(Dimension.COMPOSURE, Scores.NO_VOICE);
            return;
        }
        if (articulation.isEmpty() || pauseShare.isEmpty()) {
            scores.abstain(Dimension.COMPOSURE, Scores.TOO_SHORT);
            return;
        }
        double minutes = measured.value(MetricId.TALK_TIME_MILLIS).orElseThrow() / 60_000;
        var longPauses =
                measured.value(MetricId.LONG_PAUSE_COUNT).map(count -> Rubric.LONG_PAUSES.points(count / minutes));
        scores.add(
                Dimension.COMPOSURE,
                mean(List.of(articulation, pauseShare, longPauses)),
                Rubric.COMPOSURE_MARGIN + shortness);
    }

    private static double mean(List<Optional<Double>> points) {
        return points.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
