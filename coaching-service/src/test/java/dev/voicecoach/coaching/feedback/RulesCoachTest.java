package dev.voicecoach.coaching.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.Filler;
import dev.voicecoach.schemas.events.FillerKind;
import dev.voicecoach.schemas.events.FindingSource;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
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
        var draft = coach.coach(Briefs.of(Answers.STORY));

        assertThat(draft.strengths()).hasSize(3).first().satisfies(claim -> assertThat(claim.getText())
                .contains("As a result the page loaded in two seconds"));
        assertThat(draft.nextStep()).isNotBlank();
        assertThat(draft.encouragement()).isNotBlank();
    }

    @Test
    void saysWhatIsMissingAndHowToMendIt() {
        var draft = coach.coach(Briefs.of(VAGUE));

        assertThat(draft.improvements()).hasSize(3);
        assertThat(draft.suggestions()).hasSize(3);
        assertThat(texts(draft))
                .anyMatch(text -> text.contains("and then it was probably fine for the people in there"));
        assertThat(draft.strengths())
                .noneMatch(claim -> claim.getDimension().equals("content")
                        || claim.getDimension().equals("structure"));
    }

    @Test
    void ofSilenceSaysThatNoSpeechWasHeardAndNothingElse() {
        var draft = coach.coach(Briefs.of(Answers.silence()));

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
            var draft = coach.coach(Briefs.of(text));

            assertThat(draft.strengths()).as(text).isEmpty();
            assertThat(draft.suggestions()).as(text).hasSize(1);
            assertThat(draft.suggestions().getFirst().getText()).startsWith("This is what we heard: \u201c");
        }
    }

    @Test
    void saysWhyAnotherLanguageHasNoScores() {
        var draft = coach.coach(Briefs.of(Answers.spoken(Answers.STORY, "de")));

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

        assertThat(texts(coach.coach(Briefs.of(slow)))).anyMatch(text -> text.contains("4.2 seconds"));
    }

    @Test
    void countsFillersWhereTheyAreMany() {
        var text = Answers.STORY.replace(" and ", " um and uh ").replace("First", "Um first");

        assertThat(texts(coach.coach(Briefs.of(text)))).anyMatch(claim -> claim.contains("fillers a minute"));
    }

    @Test
    void tellsOfFillersThatNobodyWroteWithoutQuotingThem() {
        var heard = new ArrayList<Filler>();
        for (long at = 1_000; at < 9_000; at += 1_000) {
            heard.add(new Filler("uh/um", at, at + 400, FillerKind.FILLED_PAUSE, FindingSource.HEARD));
        }
        var brief = Briefs.of(Answers.listenedTo(Answers.spoken(Answers.STORY), heard, List.of()));
        var draft = coach.coach(brief);

        assertThat(texts(draft))
                .anyMatch(claim -> claim.contains("fillers a minute."))
                .noneMatch(claim -> claim.contains("uh/um"));
        assertThat(Verifier.verify(draft, brief).claimsDropped()).isZero();
    }

    @Test
    void neverClaimsWhatTheVerifierWouldDrop() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var corpus = (Answers.STORY + ' ' + VAGUE + " Um, 40% of 3 teams, uh, \"won\"! Really? (Yes.)").split(" ", -1);
        for (int round = 0; round < 300; round++) {
            var words = new ArrayList<>(Arrays.asList(corpus));
            Collections.shuffle(words, random);
            var brief = Briefs.of(String.join(" ", words.subList(0, random.nextInt(words.size()))));
            var draft = coach.coach(brief);

            var verified = Verifier.verify(draft, brief);
            assertThat(verified.claimsDropped())
                    .as("seed %s, round %s: %s", seed, round, draft)
                    .isZero();
            assertThat(coach.coach(brief)).as("seed %s, round %s", seed, round).isEqualTo(draft);
            assertThat(draft.strengths()).hasSizeLessThanOrEqualTo(3);
            assertThat(draft.improvements()).hasSizeLessThanOrEqualTo(3);
            assertThat(draft.suggestions()).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void quotesAtLeastOnceWheneverSomethingWasSaid() {
        for (var text : List.of(Answers.STORY, VAGUE, Answers.GIBBERISH, "Yes.")) {
            assertThat(claims(coach.coach(Briefs.of(text)))
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
