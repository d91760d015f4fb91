package dev.voicecoach.coaching.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private final Assessment brief = Assessments.of(Answers.STORY);
    private final Evidence quote = EvidenceCheck.at(
            brief.answer(),
            new QuotePlaces(brief.answer()),
            new QuotePlaces(brief.answer()).of("rewrote the slowest query").getFirst());
    private final Evidence pace = measured(MetricId.WORDS_PER_MINUTE);

    @Test
    void keepsWhatIsThere() {
        assertThat(flawOf(claim("Well said.", quote))).isNull();
        assertThat(flawOf(claim("Good pace.", pace))).isNull();
        assertThat(flawOf(claim("You said \u201crewrote the slowest query\u201d.", quote, pace)))
                .isNull();
    }

    @Test
    void dropsAClaimWithoutEvidence() {
        assertThat(flawOf(claim("Great answer."))).isEqualTo(Drop.NO_EVIDENCE);
        assertThat(flawOf(claim("Great answer.", new Evidence(null, null, null, null, null, null, null, null, null))))
                .isEqualTo(Drop.EVIDENCE_UNCLEAR);
    }

    @Test
    void dropsAQuoteThatWasNotSaid() {
        assertThat(flawOf(claim("Well said.", quoted("rewrote the fastest query"))))
                .isEqualTo(Drop.QUOTE_NOT_SAID);
        assertThat(flawOf(claim("Well said.", quoted("slowest the query")))).isEqualTo(Drop.QUOTE_NOT_SAID);
        assertThat(flawOf(claim("Well said.", quoted("low")))).isEqualTo(Drop.QUOTE_NOT_SAID);
        assertThat(flawOf(claim("Well said.", quoted("")))).isEqualTo(Drop.QUOTE_NOT_SAID);
    }

    @Test
    void givesAQuoteItsOwnWordsAndItsPlace() {
        var verified =
                Assessments.VERIFIER.verify(draft(claim("Well said.", quoted("REWROTE the slowest, query"))), brief);

        assertThat(verified.coaching().strengths().getFirst().getEvidence()).containsExactly(quote);
        assertThat(quote.getWordFrom()).isEqualTo(36);
        assertThat(quote.getStartMillis()).isNotNull();
    }

    @Test
    void dropsAQuoteAtAnotherPlace() {
        assertThat(flawOf(claim("Well said.", at(quote.getStartMillis() + 1, quote.getEndMillis(), null))))
                .isEqualTo(Drop.QUOTE_AT_ANOTHER_PLACE);
        assertThat(flawOf(claim("Well said.", at(null, null, 3)))).isEqualTo(Drop.QUOTE_AT_ANOTHER_PLACE);
        assertThat(flawOf(claim("Well said.", at(null, null, quote.getWordFrom()))))
                .isNull();
    }

    @Test
    void dropsAValueThatWasNotMeasured() {
        assertThat(flawOf(claim("Fine.", metric("words_per_minute", pace.getMetricValue() + 0.001))))
                .isEqualTo(Drop.VALUE_NOT_MEASURED);
        assertThat(flawOf(claim("Fine.", metric("words_per_minute", null)))).isEqualTo(Drop.VALUE_NOT_MEASURED);
        assertThat(flawOf(claim("Fine.", metric("posture", 1.0)))).isEqualTo(Drop.METRIC_NOT_MEASURED);
        assertThat(flawOf(claim("Fine.", metric("hedges_per_minute", 0.4)))).isEqualTo(Drop.VALUE_NOT_MEASURED);
    }

    @Test
    void putsTheMeasuredValueAndWhatIsUsualForARoundedOne() {
        var rounded = (double) Math.round(pace.getMetricValue());
        var verified =
                Assessments.VERIFIER.verify(draft(claim("Good pace.", metric("words_per_minute", rounded))), brief);

        assertThat(verified.coaching().strengths().getFirst().getEvidence()).containsExactly(pace);
    }

    @Test
    void dropsAClaimWithOneFalsePieceOfEvidenceAmongTrueOnes() {
        assertThat(flawOf(claim("Well said.", quote, metric("words_per_minute", 1.0))))
                .isEqualTo(Drop.VALUE_NOT_MEASURED);
    }

    @Test
    void dropsWordsInQuotationMarksThatWereNeverSaid() {
        assertThat(flawOf(claim("You said \u201cI invented the internet\u201d.", quote)))
                .isEqualTo(Drop.QUOTE_NOT_SAID);
        assertThat(flawOf(claim("You said \"I invented the internet\".", quote)))
                .isEqualTo(Drop.QUOTE_NOT_SAID);
        assertThat(flawOf(claim("You said \u2018I invented the internet\u2019.", quote)))
                .isEqualTo(Drop.QUOTE_NOT_SAID);
        assertThat(flawOf(claim("Begin a sentence with \u2018As a consequence\u2019.", quote)))
                .isNull();
        assertThat(flawOf(claim("You said \u201crewrote the slowest query.", quote)))
                .isEqualTo(Drop.NOT_PLAIN_TEXT);
    }

    @Test
    void dropsADimensionThatIsNotScored() {
        assertThat(flawOf(new Claim("charm", "Charming.", List.of(quote)))).isEqualTo(Drop.DIMENSION_NOT_JUDGED);
    }

    @Test
    void dropsWhatIsNoPlainSentence() {
        for (var text :
                List.of("<b>Well</b> said.", "Well\u0000 said.", "`Well` said.", "", "Well said \ud83d\ude00.")) {
            assertThat(flawOf(claim(text, quote))).as(text).isEqualTo(Drop.NOT_PLAIN_TEXT);
        }
        assertThat(flawOf(claim("Well said. ".repeat(40), quote))).isEqualTo(Drop.TOO_LONG);
        assertThat(flawOf(claim("Well said, as the system prompt says.", quote)))
                .isEqualTo(Drop.INSTRUCTIONS_LEAKED);
        // A very small model said so.
        assertThat(flawOf(claim(
                        "The text contains sentences that are not only short but also have multiple words.", pace)))
                .isEqualTo(Drop.INSTRUCTIONS_LEAKED);
    }

    @Test
    void countsWhatItKeptAndWhyItDropped() {
        var verified = Assessments.VERIFIER.verify(
                new CoachingDraft(
                        List.of(claim("Well said.", quote), claim("Well said.")),
                        List.of(claim("Good pace.", pace)),
                        List.of(claim("Good.", metric("posture", 1.0)), claim("Good.", metric("smile", 1.0))),
                        "Tell the answer once more.",
                        "Keep going."),
                brief);

        assertThat(verified.claimsKept()).isEqualTo(2);
        assertThat(verified.claimsDropped()).isEqualTo(3);
        assertThat(verified.droppedFor())
                .containsExactly(new DropCount("no_evidence", 1), new DropCount("metric_not_measured", 2));
        assertThat(verified.coaching().strengths()).hasSize(1);
        assertThat(verified.coaching().nextStep()).isEqualTo("Tell the answer once more.");
        assertThat(verified.coaching().encouragement()).isEqualTo("Keep going.");
    }

    @Test
    void tellsAHundredTrueQuotesFromAHundredFalseOnes() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var trueClaims = new ArrayList<Claim>();
        var falseClaims = new ArrayList<Claim>();
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(brief.answer().words().size() - 4);
            var said = brief.answer()
                    .quote(new Span(from, from + 2 + random.nextInt(3)))
                    .text();
            trueClaims.add(claim("Well said.", quoted(said)));
            var words = new ArrayList<>(List.of(said.split(" ", -1)));
            words.set(random.nextInt(words.size()), "zebra");
            falseClaims.add(claim("Well said.", quoted(String.join(" ", words))));
        }

        assertThat(trueClaims).as("seed %s", seed).allSatisfy(claim -> assertThat(flawOf(claim))
                .isNull());
        assertThat(falseClaims).as("seed %s", seed).allSatisfy(claim -> assertThat(flawOf(claim))
                .isEqualTo(Drop.QUOTE_NOT_SAID));
    }

    private Drop flawOf(Claim claim) {
        return Assessments.VERIFIER.flaw(claim, brief).orElse(null);
    }

    private static CoachingDraft draft(Claim claim) {
        return new CoachingDraft(List.of(claim), List.of(), List.of(), null, "");
    }

    private Evidence at(Long start, Long end, Integer wordFrom) {
        return new Evidence(null, null, quote.getQuote(), start, end, wordFrom, null, null, null);
    }

    private static Evidence quoted(String text) {
        return new Evidence(null, null, text, null, null, null, null, null, null);
    }

    private static Evidence metric(String id, Double value) {
        return new Evidence(id, value, null, null, null, null, null, null, null);
    }

    private static Claim claim(String text, Evidence... evidence) {
        return new Claim("content", text, List.of(evidence));
    }

    private Evidence measured(MetricId id) {
        return new Evidence(
                id.id(),
                brief.measured().value(id).orElseThrow(),
                null,
                null,
                null,
                null,
                null,
                id.usualLow(),
                id.usualHigh());
    }
}
