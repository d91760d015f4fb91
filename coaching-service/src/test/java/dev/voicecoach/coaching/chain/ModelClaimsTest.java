package dev.voicecoach.coaching.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelClaimsTest {
    private static final Assessment STORY = Assessments.of(Answers.STORY);

    @Test
    void readsWhatWasAskedForAndTakesValuesFromTheMeasurements() {
        var claims = ModelClaims.read(Sayings.reply(Sayings.PACE, "", Sayings.ADVICE), STORY)
                .orElseThrow();

        assertThat(claims.strengths()).singleElement().satisfies(claim -> {
            assertThat(claim.getDimension()).isEqualTo("delivery");
            assertThat(claim.getEvidence())
                    .extracting(Evidence::getMetricValue)
                    .containsExactly(STORY.measured().value("words_per_minute").orElseThrow());
        });
        assertThat(claims.improvements()).isEmpty();
        assertThat(claims.suggestions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "Here you are: {\"strengths\":[],\"improvements\":[],\"suggestions\":[]}",
                "{\"strengths\":[],\"improvements\":[],\"suggestions\":[]} I hope this helps!",
                "{\"strengths\":[],\"improvements\":[],\"suggestions\":[],\"score\":10}",
                "{\"strengths\":[],\"improvements\":[]}",
                "{\"strengths\":[],\"strengths\":[],\"improvements\":[],\"suggestions\":[]}",
                "{\"strengths\":[null],\"improvements\":[],\"suggestions\":[]}",
                "{\"strengths\":[\"Well done.\"],\"improvements\":[],\"suggestions\":[]}",
                "{\"strengths\":[{\"dimension\":\"content\",\"text\":\"Well done.\",\"metrics\":[]}],"
                        + "\"improvements\":[],\"suggestions\":[]}",
                "{\"strengths\":[{\"dimension\":\"content\",\"text\":7,\"metrics\":[],\"quotes\":[]}],"
                        + "\"improvements\":[],\"suggestions\":[]}",
                "{\"strengths\":[{\"dimension\":\"content\",\"text\":\"Well"
            })
    void takesNothingOfWhatIsOtherwise(String text) {
        assertThat(ModelClaims.read(text, STORY)).isEmpty();
    }

    @Test
    void readsNoMoreClaimsThanWereAskedFor() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            many.add(Sayings.claim("content", "Claim " + i, "", ""));
        }

        assertThat(ModelClaims.read(Sayings.reply(String.join(",", many), "", ""), STORY)
                        .orElseThrow()
                        .strengths())
                .hasSize(4);
        assertThat(ModelClaims.read(
                                Sayings.reply(
                                        String.join(
                                                ",", Collections.nCopies(5, Sayings.claim("content", "Same", "", ""))),
                                        "",
                                        ""),
                                STORY)
                        .orElseThrow()
                        .strengths())
                .hasSize(1);
    }

    @Test
    void takesNothingOfAnEndlessReply() {
        var endless = Sayings.reply(Sayings.claim("content", "x".repeat(20_000), "", ""), "", "");

        assertThat(ModelClaims.read(endless, STORY)).isEmpty();
    }

    @Test
    void saysNothingOfTheContentWhenPrinted() {
        assertThat(List.of(
                        ModelClaims.read(Sayings.GOOD, STORY).orElseThrow(),
                        new Prompt("secret", "secret"),
                        new Reply.Answered("secret", null, null)))
                .allMatch(each ->
                        !each.toString().contains("secret") && !each.toString().contains("query"));
    }
}
