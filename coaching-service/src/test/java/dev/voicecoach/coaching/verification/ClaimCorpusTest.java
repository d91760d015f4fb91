package dev.voicecoach.coaching.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCorpusTest {
    /** Of the true claims of the development set; what is lost is listed when the assertion fails. */
    private static final double LEAST_KEPT = 0.98;

    @ParameterizedTest
    @ValueSource(strings = {"claims.tsv", "claims-held-out.tsv", "claims-second-held-out.tsv"})
    void noFalseClaimPasses(String resource) {
        var wrong = new ClaimCorpus()
                .read(resource).stream().filter(entry -> !entry.isTrue()).toList();

        assertThat(wrong).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).allSatisfy(entry -> assertThat(Verifier.flaw(entry.claim(), entry.brief()))
                .as(entry.claim().getText())
                .isPresent());
    }

    @Test
    void nearlyEveryTrueClaimPasses() {
        var entries = Stream.of("claims.tsv", "claims-held-out.tsv", "claims-second-held-out.tsv")
                .flatMap(resource -> new ClaimCorpus().read(resource).stream())
                .filter(ClaimCorpus.Entry::isTrue)
                .toList();
        var lost = entries.stream()
                .filter(entry -> Verifier.flaw(entry.claim(), entry.brief()).isPresent())
                .map(entry -> Verifier.flaw(entry.claim(), entry.brief()).orElseThrow() + ": "
                        + entry.claim().getText())
                .toList();
        double kept = 1 - lost.size() / (double) entries.size();

        System.out.printf(
                "true claims kept: %d of %d (%.1f %%)%n", entries.size() - lost.size(), entries.size(), 100 * kept);
        assertThat(entries).hasSizeGreaterThanOrEqualTo(120);
        assertThat(kept).as("lost: %s", lost).isGreaterThanOrEqualTo(LEAST_KEPT);
    }
}
