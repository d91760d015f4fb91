package dev.voicecoach.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.feedback.CoachingBrief;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.coaching.metrics.MeasureAnswer;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.ScoreAnswer;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import dev.voicecoach.schemas.events.VoiceSummary;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What comes in as the schemas' golden bytes, and what goes out. */
class CoachingWireTest {
    private final TranscriptReady transcript = golden(TranscriptReady.class);
    private final SpokenAnswer answer = SpokenAnswer.of(transcript);

    @Test
    void readsTheGoldenTranscript() {
        assertThat(answer.text()).isEqualTo(transcript.getText());
        assertThat(answer.words()).hasSize(8);
        assertThat(answer.words().getLast().endMillis()).isEqualTo(3_900);
    }

    @Test
    void takesItsMeasurementsFromTheGoldenVoice() {
        var measured = MeasureAnswer.measure(answer, transcript, golden(VoiceAnalysed.class));

        assertThat(measured.value(MetricId.PITCH_RANGE_SEMITONES)).contains(6.25);
        assertThat(measured.value(MetricId.ARTICULATION_RATE)).contains(4.5);
    }

    @Test
    void aVoiceWithNothingMeasuredLeavesItsMetricsNull() {
        var voice = golden(VoiceAnalysed.class);
        var summary = voice.getSummary();
        var unvoiced = VoiceAnalysed.newBuilder(voice)
                .setSummary(VoiceSummary.newBuilder(summary)
                        .setPitchRangeSemitones(null)
                        .setArticulationRate(null)
                        .build())
                .build();

        var measured = MeasureAnswer.measure(answer, transcript, unvoiced);

        assertThat(measured.value(MetricId.PITCH_RANGE_SEMITONES)).isEmpty();
        assertThat(measured.onTheWire())
                .filteredOn(metric -> metric.getId().equals("articulation_rate"))
                .singleElement()
                .satisfies(metric -> assertThat(metric.getValue()).isNull());
    }

    @Test
    void whatGoesOutComesBackTheSame() {
        var measured = MeasureAnswer.measure(answer, transcript, null);
        var scores = ScoreAnswer.score(answer, "en", measured, null, EmotionPolicy.FULL, false);
        var scoresReady = new ScoresReady(
                measured.onTheWire(),
                scores.overall(),
                scores.dimensions(),
                Scores.rubricVersion(),
                null,
                null,
                3L,
                null,
                List.of(),
                List.of(),
                null);
        var draft = new RulesCoach().coach(new CoachingBrief(answer, measured, scores, EmotionPolicy.FULL, null));
        var feedbackReady = new FeedbackReady(
                draft.strengths(),
                draft.improvements(),
                draft.suggestions(),
                draft.nextStep(),
                draft.encouragement(),
                "rules",
                null,
                null,
                1,
                0,
                2L,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());

        assertThat(EventCodec.decode(ScoresReady.class, EventCodec.encode(scoresReady)))
                .isEqualTo(scoresReady);
        assertThat(EventCodec.decode(FeedbackReady.class, EventCodec.encode(feedbackReady)))
                .isEqualTo(feedbackReady);
    }

    private static <T extends SpecificRecord> T golden(Class<T> type) {
        return EventCodec.decode(type, GoldenExamples.bytes(type));
    }
}
