package dev.voicecoach.coaching.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Drill;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.FollowUp;
import dev.voicecoach.schemas.events.ScaffoldPart;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no claim of the three lists: drill, encouragement, acknowledgement, questions, scaffold. */
class OtherTextsTest {
    private static final Evidence QUOTE =
            new Evidence(null, null, "rewrote the slowest query", null, null, null, null, null, null);

    private final Assessment brief = Assessments.of(Answers.STORY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keep going.",
                "Change one thing at a time, record the answer again and compare the two.",
                "Each attempt makes the next one easier."
            })
    void keepsAnEncouragementThatClaimsNothing(String text) {
        assertThat(Assessments.VERIFIER.flawOfEncouragement(text, brief)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are a born leader.",
                "Your pace is great.",
                "You gave a clear result.",
                "You used 5 numbers.",
                "You sounded confident.",
                "You said \u201cI am the best\u201d.",
                "You will get the job.",
                "Google will love this."
            })
    void replacesAnEncouragementThatClaimsSomething(String text) {
        var verified =
                Assessments.VERIFIER.verify(new CoachingDraft(List.of(), List.of(), List.of(), null, text), brief);

        assertThat(verified.coaching().encouragement()).isEqualTo(Verifier.NEUTRAL_ENCOURAGEMENT);
        assertThat(verified.claimsDropped()).isEqualTo(1);
        assertThat(Assessments.VERIFIER.flawOfEncouragement(Verifier.NEUTRAL_ENCOURAGEMENT, brief))
                .isEmpty();
    }

    @Test
    void aNextStepTellsWhatToDoAndNothingOfThePerson() {
        assertThat(Assessments.VERIFIER.flawOfNextStep(
                        "Tell the answer in ten sentences, and pause after each.", brief))
                .isEmpty();
        assertThat(Assessments.VERIFIER.flawOfNextStep("Practise your eye contact in front of a mirror.", brief))
                .contains(Drop.NOT_OBSERVABLE);
        assertThat(Assessments.VERIFIER.flawOfNextStep("Tell the story of Microsoft again.", brief))
                .contains(Drop.NAME_NOT_SAID);
    }

    @Test
    void aQuestionAsksAboutWhatWasSaid() {
        assertThat(question("How did you find the slowest query?")).isNull();
        assertThat(question("What changed for the users after it?")).isNull();
        assertThat(question("Why did you leave Amazon?")).isEqualTo(Drop.NAME_NOT_SAID);
        assertThat(question("Are you married?")).isEqualTo(Drop.PROTECTED_TRAIT);
        assertThat(question("Tell me more.")).isEqualTo(Drop.NOT_PLAIN_TEXT);
        assertThat(Assessments.VERIFIER.flawOfQuestion("Why?", List.of(), brief))
                .contains(Drop.NO_EVIDENCE);
    }

    @Test
    void aScaffoldHasThePersonsOwnWordsInTheirOrder() {
        assertThat(rewritten("I rewrote the slowest query, removed two calls [say how you checked it]."))
                .isEmpty();
        assertThat(rewritten("removed two calls, I rewrote the slowest query")).contains(Drop.NOT_OWN_WORDS);
        assertThat(rewritten("I rewrote the fastest query")).contains(Drop.NOT_OWN_WORDS);
        assertThat(rewritten("I rewrote the slowest query [and saved 30 percent]"))
                .contains(Drop.NOT_OWN_WORDS);
        assertThat(rewritten("I rewrote the slowest query [")).contains(Drop.NOT_OWN_WORDS);
    }

    @Test
    void aDrillStartsFromTheMeasuredValue() {
        assertThat(drilled(brief.measured().value("numbers_count").orElseThrow())
                        .coaching()
                        .drill())
                .satisfies(drill -> assertThat(drill.getEvidence()).hasSize(1));
        assertThat(drilled(17).droppedFor()).containsExactly(new DropCount("value_not_measured", 1));
    }

    @Test
    void dropsEachFieldThatFailsAndCountsIt() {
        var draft = new CoachingDraft(
                List.of(),
                List.of(),
                List.of(),
                "Smile at the camera.",
                "Keep going.",
                null,
                new Claim("content", "You said what you did yourself.", List.of(QUOTE)),
                List.of(
                        new FollowUp("How did you find it?", "You did not say how.", List.of(QUOTE)),
                        new FollowUp("Where is Berlin?", "It stays open.", List.of(QUOTE))),
                List.of(new ScaffoldPart("action", "I won the prize")));
        var verified = Assessments.VERIFIER.verify(draft, brief);

        assertThat(verified.coaching().nextStep()).isNull();
        assertThat(verified.coaching().acknowledgement()).isNotNull();
        assertThat(verified.coaching().followUps()).hasSize(1);
        assertThat(verified.coaching().rewrite()).isEmpty();
        assertThat(verified.claimsKept()).isEqualTo(2);
        assertThat(verified.droppedFor())
                .containsExactly(
                        new DropCount("not_observable", 1),
                        new DropCount("name_not_said", 1),
                        new DropCount("not_own_words", 1));
    }

    private Drop question(String text) {
        return Assessments.VERIFIER.flawOfQuestion(text, List.of(QUOTE), brief).orElse(null);
    }

    private java.util.Optional<Drop> rewritten(String text) {
        var draft = new CoachingDraft(
                List.of(),
                List.of(),
                List.of(),
                null,
                "Keep going.",
                null,
                null,
                List.of(),
                List.of(new ScaffoldPart("action", text)));
        return Assessments.VERIFIER.verify(draft, brief).droppedFor().stream()
                .map(dropped -> Drop.valueOf(dropped.getReason().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private Verifier.Verified drilled(double from) {
        var drill = new Drill("List three numbers.", "content", "numbers_count", from, from + 2, 0.4, List.of());
        return Assessments.VERIFIER.verify(
                new CoachingDraft(
                        List.of(), List.of(), List.of(), null, "Keep going.", drill, null, List.of(), List.of()),
                brief);
    }
}
