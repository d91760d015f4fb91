package dev.voicecoach.coaching.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnClaimsTest {
    private static final double FLAT = 3.1;

    private final Assessment brief =
            Assessments.of(Answers.spoken(Answers.STORY), Answers.voice(FLAT), null, EmotionPolicy.FULL);
    private final Map<Habit, Double> values = Habit.valuesOf(brief.measured(), Answers.voice(FLAT));
    private final CoachingDraft draft = new RulesCoach().coach(brief);

    @Test
    void saysFlatterThanYourUsualAndNotFlat() {
        var own = CompareWithOwn.compare(usually(Habit.PITCH_RANGE, 9), values);
        var compared = OwnClaims.addTo(draft, own);

        assertThat(compared.improvements()).last().satisfies(claim -> {
            assertThat(claim.getText())
                    .isEqualTo("Your voice moved over 3.1 semitones; in your earlier answers 7.0 to 11.0."
                            + " It may sound flatter than your usual.");
            assertThat(claim.getEvidence()).singleElement().satisfies(evidence -> {
                assertThat(evidence.getMetricId()).isEqualTo("pitch_range_semitones");
                assertThat(evidence.getMetricValue()).isEqualTo(FLAT);
            });
        });
        assertThat(Assessments.VERIFIER.verify(compared, brief, own).claimsDropped())
                .isZero();
    }

    @Test
    void callsNobodyFlatForTheirOwnUsualVoice() {
        assertThat(claims(draft)).anyMatch(OwnClaimsTest::isAboutPitchRange);

        var compared = OwnClaims.addTo(draft, CompareWithOwn.compare(usually(Habit.PITCH_RANGE, FLAT), values));
        assertThat(claims(compared)).noneMatch(OwnClaimsTest::isAboutPitchRange);
        assertThat(claims(draft)).containsAll(claims(compared).toList());

        assertThat(OwnClaims.addTo(draft, CompareWithOwn.compare(Baseline.NONE, values)))
                .isEqualTo(draft);
    }

    private static boolean isAboutPitchRange(Claim claim) {
        return claim.getEvidence().stream()
                .anyMatch(evidence -> "pitch_range_semitones".equals(evidence.getMetricId()));
    }

    @Test
    void addsOneStrengthAndOneImprovementAtMost() {
        var baseline = Baseline.NONE;
        for (int answer = 0; answer < 3; answer++) {
            var usual = new EnumMap<Habit, Double>(Habit.class);
            values.forEach((habit, value) -> usual.put(habit, value));
            usual.put(Habit.PITCH_RANGE, 9.0);
            usual.put(Habit.PAUSES, 0.5);
            usual.put(Habit.RATE, 400.0);
            usual.put(Habit.LOUDNESS, -60.0);
            usual.put(Habit.PITCH, 20.0);
            baseline = baseline.with(usual);
        }
        var own = CompareWithOwn.compare(baseline, values);
        assertThat(own.getMeasures()).hasSize(5).allMatch(measure -> measure.getComparison() != null);

        var compared = OwnClaims.addTo(new CoachingDraft(List.of(), List.of(), List.of(), null, ""), own);
        assertThat(compared.improvements()).singleElement().satisfies(claim -> assertThat(claim.getText())
                .contains("flatter"));
        assertThat(compared.strengths()).singleElement().satisfies(claim -> assertThat(claim.getText())
                .contains("slower than your usual"));
        assertThat(Assessments.VERIFIER.verify(compared, brief, own).claimsKept())
                .isEqualTo(2);
    }

    @Test
    void judgesAPaceByWhetherItNearsWhatIsUsualInInterviews() {
        assertThat(onPace(260, 230)).singleElement().asString().startsWith("strength: You spoke 230");
        assertThat(onPace(230, 260)).singleElement().asString().startsWith("improvement: You spoke 260");
        assertThat(onPace(150, 180)).isEmpty();
    }

    private static List<String> onPace(double usual, double now) {
        var compared = OwnClaims.addTo(
                new CoachingDraft(List.of(), List.of(), List.of(), null, ""),
                CompareWithOwn.compare(usually(Habit.RATE, usual), Map.of(Habit.RATE, now)));
        return Stream.concat(
                        compared.strengths().stream().map(claim -> "strength: " + claim.getText()),
                        compared.improvements().stream().map(claim -> "improvement: " + claim.getText()))
                .toList();
    }

    private static Stream<Claim> claims(CoachingDraft draft) {
        return Stream.of(draft.strengths(), draft.improvements(), draft.suggestions())
                .flatMap(List::stream);
    }

    private static Baseline usually(Habit habit, double value) {
        var baseline = Baseline.NONE;
        for (int answer = 0; answer < 3; answer++) {
            baseline = baseline.with(Map.of(habit, value));
        }
        return baseline;
    }
}
