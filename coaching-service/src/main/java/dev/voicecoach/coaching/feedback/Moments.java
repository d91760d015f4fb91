package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.content.StoryPart;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Quote;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.Filler;
import dev.voicecoach.schemas.events.Likelihood;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.Repeat;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.VoiceWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where in an answer something can be seen or heard best: the words to point at. */
final class Moments {
    /** Enough to recognise a stretch by. */
    private static final int STRETCH_WORDS = 14;
    /** The words before and after a silence or a sound. */
    private static final int AROUND_WORDS = 4;

    private static final int LEAST_PACE_WORDS = 5;

    private final Assessment assessment;
    private final SpokenAnswer answer;
    private final Words words;

    Moments(Assessment assessment) {
        this.assessment = assessment;
        this.answer = assessment.answer();
        this.words = new Words(assessment);
    }

    /** The place that shows this metric; empty when no single one does. */
    Optional<Quote> of(MetricId metric) {
        var transcript = assessment.facts().transcript();
        return switch (metric) {
            case HEDGES_PER_100_WORDS -> words.first(Wording.hedges(answer));
            case VAGUE_WORDS_PER_100_WORDS -> words.first(Wording.vagueWords(answer));
            case STOCK_PHRASE_SHARE -> words.first(assessment.content().stock());
            case OWN_ACTIONS_PER_100_WORDS ->
                words.first(Wording.teamActions(answer)).or(words::middle);
            case STRONG_VERBS_PER_100_WORDS ->
                words.first(Wording.weakVerbs(answer)).or(words::middle);
            case QUANTIFIED_RESULTS -> words.part(StoryPart.RESULT).or(() -> words.part(StoryPart.ACTION));
            case RESULT_AT_END_SHARE ->
                isNone(metric) ? words.ending() : words.part(StoryPart.RESULT).or(words::ending);
            case ACTION_SHARE -> words.part(StoryPart.SITUATION).or(words::beginning);
            case SPECIFIC_DETAILS_PER_100_WORDS ->
                words.first(Wording.vagueWords(answer)).or(words::middle);
            case FILLERS_PER_MINUTE ->
                transcript.getFillers().stream()
                        .findFirst()
                        .map(Filler::getStartMillis)
                        .flatMap(this::around)
                        .or(() -> words.first(Wording.fillers(answer)));
            case REPEATS_PER_MINUTE ->
                transcript.getRepeats().stream()
                        .findFirst()
                        .map(Repeat::getStartMillis)
                        .flatMap(this::around);
            case HESITATION_PAUSES_PER_MINUTE ->
                longest(transcript.getPauses().stream()
                        .filter(pause -> pause.getKind() == PauseKind.INSIDE_CLAUSE)
                        .toList());
            case LONG_PAUSES_PER_MINUTE, LONGEST_PAUSE_MILLIS -> longest(inside(transcript.getPauses()));
            case WORDS_PER_MINUTE -> extremePace();
            case PITCH_RANGE_SEMITONES -> flattest();
            default -> words.beginning();
        };
    }

    private boolean isNone(MetricId metric) {
        return assessment.measured().value(metric).orElse(0.0) == 0;
    }

    private Optional<Quote> longest(List<Pause> pauses) {
        return pauses.stream()
                .max(Comparator.comparingLong(pause -> pause.getEndMillis() - pause.getStartMillis()))
                .map(Pause::getStartMillis)
                .flatMap(this::around);
    }

    private List<Pause> inside(List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> !answer.words().isEmpty()
                        && pause.getStartMillis() >= answer.words().getFirst().startMillis()
                        && pause.getEndMillis() <= answer.words().getLast().endMillis())
                .toList();
    }

    /** The words before and after a time. */
    private Optional<Quote> around(long millis) {
        int after = 0;
        while (after < answer.words().size() && answer.words().get(after).startMillis() < millis) {
            after++;
        }
        int from = Math.max(0, after - AROUND_WORDS);
        int to = Math.min(answer.words().size(), after + AROUND_WORDS);
        return from < to ? Optional.of(answer.quote(new Span(from, to))) : Optional.empty();
    }

    /** The stretch of speech whose pace is farthest on the side on which the whole is. */
    private Optional<Quote> extremePace() {
        var pace = assessment.measured().value(MetricId.WORDS_PER_MINUTE).orElse(0.0);
        var high = MetricId.WORDS_PER_MINUTE.usualHigh();
        var byPace = Comparator.comparingDouble(Moments::pace);
        return assessment.facts().transcript().getSegments().stream()
                .filter(segment -> words(segment) >= LEAST_PACE_WORDS)
                .max(high != null && pace > high ? byPace : byPace.reversed())
                .flatMap(segment -> between(segment.getStartMillis(), segment.getEndMillis()));
    }

    private Optional<Quote> flattest() {
        var voice = assessment.facts().voice();
        return voice == null
                ? Optional.empty()
                : voice.getTimeline().stream()
                        .filter(window -> monotone(window) > 0)
                        .max(Comparator.comparingDouble(Moments::monotone))
                        .flatMap(window -> between(window.getStartMillis(), window.getEndMillis()));
    }

    private Optional<Quote> between(long startMillis, long endMillis) {
        int from = 0;
        while (from < answer.words().size() && answer.words().get(from).startMillis() < startMillis) {
            from++;
        }
        int to = from;
        while (to < answer.words().size()
                && to - from < STRETCH_WORDS
                && answer.words().get(to).endMillis() <= endMillis) {
            to++;
        }
        return from < to ? Optional.of(answer.quote(new Span(from, to))) : Optional.empty();
    }

    private static double monotone(VoiceWindow window) {
        return window.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals("monotone"))
                .mapToDouble(Likelihood::getProbability)
                .findFirst()
                .orElse(0);
    }

    private static int words(Segment segment) {
        return segment.getText().strip().split("\\s+", -1).length;
    }

    private static double pace(Segment segment) {
        return words(segment) / (double) Math.max(1, segment.getEndMillis() - segment.getStartMillis());
    }
}
