package dev.voicecoach.coaching.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private final Assessment brief = Assessments.of(Answers.STORY);
    private final Evidence quote = Citations.said(
            brief, brief.answer().occurrences("rewrote the slowest query").getFirst());
    private final Evidence pace = Citations.measured(brief, MetricId.WORDS_PER_MINUTE);

    @Test
    void keepsWhatIsThere() {
        assertThat(isKept(claim("Well said.", quote))).isTrue();
        assertThat(isKept(claim("Good pace.", pace))).isTrue();
        assertThat(isKept(claim("You said \u201crewrote the slowest query\u201d.", quote, pace)))
                .isTrue();
    }

    @Test
    void dropsAClaimWithoutEvidence() {
        assertThat(isKept(claim("Great eye contact."))).isFalse();
        assertThat(isKept(claim("Great answer.", new Evidence(null, null, null, null, null, null, null, null, null))))
                .isFalse();
    }

    @Test
    void dropsAQuoteThatWasNotSaidSo() {
        assertThat(isKept(claim("Well said.", quoted("rewrote the fastest query"))))
                .isFalse();
        assertThat(isKept(claim("Well said.", quoted("Rewrote the slowest query"))))
                .isFalse();
        assertThat(isKept(claim("Well said.", quoted("")))).isFalse();
    }

    @Test
    void dropsAQuoteAtAnotherTime() {
        assertThat(isKept(claim(
                        "Well said.", quotedAt(quote.getQuote(), quote.getStartMillis() + 1, quote.getEndMillis()))))
                .isFalse();
        assertThat(isKept(claim("Well said.", quotedAt(quote.getQuote(), null, null))))
                .isFalse();
    }

    @Test
    void dropsAValueThatWasNotMeasured() {
        assertThat(isKept(claim("Fast.", metric("words_per_minute", pace.getMetricValue() + 0.001))))
                .isFalse();
        assertThat(isKept(claim("Fast.", metric("words_per_minute", null)))).isFalse();
        assertThat(isKept(claim("Good posture.", metric("posture", 1.0)))).isFalse();
        assertThat(isKept(claim("Rich words.", metric("lexical_diversity", null))))
                .isFalse();
    }

    @Test
    void dropsAClaimWithOneFalsePieceOfEvidenceAmongTrueOnes() {
        assertThat(isKept(claim("Well said.", quote, metric("words_per_minute", 1.0))))
                .isFalse();
    }

    @Test
    void dropsEvidenceThatIsHalfQuoteHalfMetric() {
        assertThat(isKept(claim(
                        "Well said.",
                        new Evidence(
                                "words_per_minute",
                                pace.getMetricValue(),
                                quote.getQuote(),
                                quote.getStartMillis(),
                                quote.getEndMillis(),
                                null,
                                null,
                                null,
                                null))))
                .isFalse();
    }

    @Test
    void dropsWordsInQuotationMarksThatWereNeverSaid() {
        assertThat(isKept(claim("You said \u201cI invented the internet\u201d.", quote)))
                .isFalse();
        assertThat(isKept(claim("You said \"I invented the internet\".", quote)))
                .isFalse();
    }

    @Test
    void dropsADimensionThatIsNotScored() {
        assertThat(isKept(new Claim("charm", "Charming.", List.of(quote)))).isFalse();
    }

    @Test
    void countsWhatItKeptAndDropped() {
        var verified = Verifier.verify(
                new CoachingDraft(
                        List.of(claim("True.", quote), claim("False.")),
                        List.of(claim("True.", pace)),
                        List.of(claim("False.", metric("posture", 1.0))),
                        "Drill.",
                        "On."),
                brief);

        assertThat(verified.claimsKept()).isEqualTo(2);
        assertThat(verified.claimsDropped()).isEqualTo(2);
        assertThat(verified.coaching().strengths()).hasSize(1);
        assertThat(verified.coaching().nextStep()).isEqualTo("Drill.");
    }

    @Test
    void tellsAHundredTrueClaimsFromAHundredFalseOnes() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var answer = brief.answer();
        var trueClaims = new ArrayList<Claim>();
        var falseClaims = new ArrayList<Claim>();
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(answer.words().size() - 4);
            var said = answer.quote(new Span(from, from + 2 + random.nextInt(3)));
            trueClaims.add(claim("Well said.", Citations.said(brief, said)));
            var words = new ArrayList<>(List.of(said.text().split(" ", -1)));
            words.set(random.nextInt(words.size()), "zebra");
            falseClaims.add(
                    claim("Well said.", quotedAt(String.join(" ", words), said.startMillis(), said.endMillis())));
        }

        assertThat(kept(trueClaims)).as("seed %s", seed).isEqualTo(100);
        assertThat(kept(falseClaims)).as("seed %s", seed).isZero();
    }

    private boolean isKept(Claim claim) {
        return kept(List.of(claim)) == 1;
    }

    private int kept(List<Claim> claims) {
        return Verifier.verify(new CoachingDraft(claims, List.of(), List.of(), null, ""), brief)
                .claimsKept();
    }

    private Evidence quoted(String text) {
        return quotedAt(text, quote.getStartMillis(), quote.getEndMillis());
    }

    private static Evidence quotedAt(String text, Long start, Long end) {
        return new Evidence(null, null, text, start, end, null, null, null, null);
    }

    private static Evidence metric(String id, Double value) {
        return new Evidence(id, value, null, null, null, null, null, null, null);
    }

    private static Claim claim(String text, Evidence... evidence) {
        return new Claim("content", text, List.of(evidence));
    }
}
