package dev.voicecoach.coaching.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.Filler;
import dev.voicecoach.schemas.events.FillerKind;
import dev.voicecoach.schemas.events.FindingSource;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.ScaffoldPart;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesCoachTest {
    private static final String VAGUE =
            "I guess we kind of had some problems at work and it was sort of hard for everyone."
                    + " Maybe we talked about it a bit and then it was probably fine for the people in there.";

    private final RulesCoach coach = new RulesCoach();

    @Test
    void saysWhatWasGoodInTheAnswersOwnWords() {
        var draft = coach.coach(Assessments.of(Answers.STORY));

        assertThat(draft.strengths()).hasSize(2).first().satisfies(claim -> assertThat(claim.getText())
                .contains("\u201c"));
        assertThat(draft.acknowledgement()).isNotNull();
        assertThat(draft.nextStep()).isNotBlank();
        assertThat(draft.encouragement()).isNotBlank();
    }

    @Test
    void saysWhatIsMissingAndHowToMendIt() {
        var draft = coach.coach(Assessments.of(VAGUE));

        assertThat(draft.improvements()).hasSize(2);
        assertThat(draft.suggestions()).hasSize(1);
        assertThat(draft.strengths())
                .noneMatch(claim -> claim.getDimension().equals("content")
                        || claim.getDimension().equals("structure"));
    }

    @Test
    void putsTheDrillFirstThatRaisesTheScoreMost() {
        var assessment = Assessments.of(VAGUE);
        var draft = coach.coach(assessment);

        assertThat(draft.drill()).isNotNull();
        assertThat(draft.drill().getText()).isEqualTo(draft.nextStep());
        assertThat(draft.drill().getPredictedGain())
                .isEqualTo(assessment.gains().getFirst().gain())
                .isPositive();
        assertThat(assessment.gains()).isSortedAccordingTo((a, b) -> Double.compare(b.gain(), a.gain()));
    }

    @Test
    void asksForWhatTheAnswerLeftOpen() {
        var unended =
                Answers.STORY.substring(0, Answers.STORY.indexOf("As a result")).strip();

        assertThat(coach.coach(Assessments.asked("Tell me about a success.", unended))
                        .followUps())
                .hasSizeBetween(2, 3)
                .first()
                .satisfies(followUp -> assertThat(followUp.getQuestion()).contains("how did it turn out"));
    }

    @Test
    void buildsAScaffoldOfThePersonsOwnWordsAndPlaceholders() {
        var unended =
                Answers.STORY.substring(0, Answers.STORY.indexOf("As a result")).strip();
        var parts = coach.coach(Assessments.asked("Tell me about a success.", unended))
                .rewrite();

        assertThat(parts).extracting(ScaffoldPart::getPart).containsExactly("situation", "task", "action", "result");
        assertThat(parts.getLast().getText()).isEqualTo("[what came of it, with your number]");
        assertThat(parts.subList(0, 3)).allSatisfy(part -> assertThat(unended).contains(part.getText()));
    }

    @Test
    void scaffoldsNoAnswerThatIsNoStory() {
        assertThat(coach.coach(Assessments.asked("Why do you want this job?", VAGUE))
                        .rewrite())
                .isEmpty();
    }

    @Test
    void ofSilenceSaysThatNoSpeechWasHeardAndNothingElse() {
        var draft = coach.coach(Assessments.of(Answers.silence()));

        assertThat(draft.strengths()).isEmpty();
        assertThat(draft.improvements()).isEmpty();
        assertThat(draft.suggestions()).isEmpty();
        assertThat(draft.encouragement()).contains("no speech");
        assertThat(draft.nextStep()).contains("microphone");
    }

    @Test
    void praisesNoGibberish() {
        for (var text : List.of(
                Answers.GIBBERISH,
                "I do not know.",
                "I do not know. ".repeat(12).strip())) {
            var draft = coach.coach(Assessments.of(text));

            assertThat(draft.strengths()).as(text).isEmpty();
            assertThat(draft.suggestions()).as(text).hasSize(1);
            assertThat(draft.suggestions().getFirst().getText()).startsWith("This is what we heard: \u201c");
        }
    }

    @Test
    void saysWhyAnotherLanguageHasNoScores() {
        var draft = coach.coach(Assessments.of(Answers.spoken(Answers.STORY, "de")));

        assertThat(draft.encouragement()).contains("English only");
    }

    @Test
    void namesTheLongestPause() {
        var spoken = Answers.spoken(Answers.STORY);
        var first = spoken.getPauses().get(1);
        var slow = TranscriptReady.newBuilder(spoken)
                .setPauses(
                        List.of(new Pause(first.getStartMillis(), first.getStartMillis() + 4_200, PauseKind.UNKNOWN)))
                .build();

        assertThat(texts(coach.coach(Assessments.of(slow)))).anyMatch(text -> text.contains("4.2 seconds"));
    }

    @Test
    void countsFillersWhereTheyAreMany() {
        var text = Answers.STORY
                .replace(" and ", " um and uh ")
                .replace("First", "Um first")
                .replace(" the ", " um the ");

        assertThat(texts(coach.coach(Assessments.of(text)))).anyMatch(claim -> claim.contains("fillers a minute"));
    }

    @Test
    void pointsAtFillersThatNobodyWroteByTheWordsAroundThem() {
        var heard = new ArrayList<Filler>();
        for (long at = 1_000; at < 16_000; at += 1_000) {
            heard.add(new Filler("uh/um", at, at + 400, FillerKind.FILLED_PAUSE, FindingSource.HEARD));
        }
        var assessment = Assessments.of(Answers.listenedTo(Answers.spoken(Answers.STORY), heard, List.of()));
        var draft = coach.coach(assessment);

        assertThat(texts(draft))
                .anyMatch(claim -> claim.contains("fillers a minute, for example here: \u201c"))
                .noneMatch(claim -> claim.contains("uh/um"));
        assertThat(Assessments.VERIFIER.verify(draft, assessment).claimsDropped())
                .isZero();
    }

    @Test
    void neverClaimsWhatTheVerifierWouldDrop() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var corpus = (Answers.STORY + ' ' + VAGUE + " Um, 40% of 3 teams, uh, \"won\"! Really? (Yes.)").split(" ", -1);
        for (int round = 0; round < 100; round++) {
            var words = new ArrayList<>(Arrays.asList(corpus));
            Collections.shuffle(words, random);
            var assessment = Assessments.of(String.join(" ", words.subList(0, random.nextInt(words.size()))));
            var draft = coach.coach(assessment);

            var verified = Assessments.VERIFIER.verify(draft, assessment);
            assertThat(verified.claimsDropped())
                    .as("seed %s, round %s: %s", seed, round, verified.droppedFor())
                    .isZero();
            assertThat(coach.coach(assessment))
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(draft);
            assertThat(draft.strengths()).hasSizeLessThanOrEqualTo(2);
            assertThat(draft.improvements()).hasSizeLessThanOrEqualTo(2);
            assertThat(draft.suggestions()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void quotesAtLeastOnceWheneverSomethingWasSaid() {
        for (var text : List.of(Answers.STORY, VAGUE, Answers.GIBBERISH, "Yes.")) {
            assertThat(claims(coach.coach(Assessments.of(text)))
                            .flatMap(claim -> claim.getEvidence().stream())
                            .map(Evidence::getQuote)
                            .filter(quote -> quote != null))
                    .as(text)
                    .isNotEmpty();
        }
    }

    private static Stream<Claim> claims(CoachingDraft draft) {
        return Stream.of(draft.strengths(), draft.improvements(), draft.suggestions())
                .flatMap(List::stream);
    }

    private static List<String> texts(CoachingDraft draft) {
        return claims(draft).map(Claim::getText).toList();
    }
}
