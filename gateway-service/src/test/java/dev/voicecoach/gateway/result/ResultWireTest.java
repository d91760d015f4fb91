package dev.voicecoach.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.PreviousAttempt;
import dev.voicecoach.schemas.events.ScoresReady;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** From the golden events to the API's JSON, member by member, and what events of before the new fields become. */
class ResultWireTest {
    /** As Boot makes it from gateway.yml. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final ScoresReady scores = GoldenExamples.example(ScoresReady.class);
    private final FeedbackReady feedback = GoldenExamples.example(FeedbackReady.class);

    @Test
    void scoresHaveTheirAnchorOrTheirReason() {
        assertJson(ScoresViews.scores(scores), """
                {"overall":{"status":"scored","value":6.5,"margin":1.5,"reason":null,"reason_code":null,
                  "anchor":"Own actions are named."},
                 "dimensions":{"relevance":{"status":"insufficient_evidence","value":null,"margin":null,
                  "reason":"no question was given","reason_code":"no_question","anchor":null}}}""");
    }

    @Test
    void theStoryIsWordsWithTimes() {
        assertJson(ScoresViews.story(scores), """
                [{"part":"action","word_from":0,"word_to":4,"start_ms":320,"end_ms":1800,"probability":0.875}]""");
    }

    @Test
    void theLastAttemptIsComparedByName() {
        assertJson(ScoresViews.previous(scores.getPrevious()), """
                {"task_id":"tsk_3before","submitted_at":"2026-11-23T22:00:00Z","comparable":true,
                 "scores":{"overall":{"before":5.0,"now":6.5,"margin":1.25,"verdict":"better"}},
                 "asked":{"metric":"fillers_per_minute","before":6.5,"now":3.0,"verdict":"better"}}""");
        var unasked =
                PreviousAttempt.newBuilder(scores.getPrevious()).setAsked(null).build();
        assertThat(tree(ScoresViews.previous(unasked)).at("/asked").isNull()).isTrue();
        assertThat(ScoresViews.previous(null)).isNull();
    }

    @Test
    void feedbackCitesMetricsAndQuotes() {
        var quote = """
                {"kind":"quote","metric":null,"value":null,"usual_low":null,"usual_high":null,
                 "quote":"I led the release.","start_ms":320,"end_ms":1800,"word_from":0,"word_to":4}""";
        var claim = "{\"dimension\":\"content\",\"text\":\"You named your own part.\",\"evidence\":[" + quote + "]}";
        assertJson(FeedbackViews.feedback(feedback, false), """
                {"provisional":false,
                 "strengths":[%2$s],
                 "improvements":[{"dimension":"delivery","text":"Your pace was even.","evidence":[
                   {"kind":"metric","metric":"words_per_minute","value":140.5,"usual_low":120.0,"usual_high":160.0,
                    "quote":null,"start_ms":null,"end_ms":null,"word_from":null,"word_to":null}]}],
                 "suggestions":[],
                 "next_step":"Tell it again with the number first.",
                 "drill":{"text":"Tell it again with the number first.","dimension":"content",
                   "metric":"quantified_results","from":0.0,"to":1.0,"predicted_gain":0.5,"evidence":[
                   {"kind":"metric","metric":"quantified_results","value":0.0,"usual_low":null,"usual_high":null,
                    "quote":null,"start_ms":null,"end_ms":null,"word_from":null,"word_to":null}]},
                 "encouragement":"A clear start.",
                 "acknowledgement":%2$s,
                 "follow_ups":[{"question":"How many people used it?","reason":"no_number","evidence":[%1$s]}],
                 "rewrite":[{"part":"action","text":"I led the release."},
                   {"part":"result","text":"[what came of it, with your number]"}]}""".formatted(quote, claim));
        assertThat(FeedbackViews.droppedFor(feedback))
                .containsEntry("quote_not_said", 1)
                .hasSize(1);
    }

    @Test
    void tellsWhoWasAskedToPhrase() {
        assertJson(FeedbackViews.phrasing(feedback), """
                {"provider":"rules","model":null,"route":"simple_answer","calls":[
                   {"provider":"ollama","model":"mistral","outcome":"timeout","processing_ms":30000,
                    "input_tokens":null,"output_tokens":null,"cost_usd":null},
                   {"provider":"openai","model":"gpt-4.1-mini","outcome":"ok","processing_ms":2100,
                    "input_tokens":1900,"output_tokens":420,"cost_usd":0.001432}],
                 "cost_usd":0.001432}""");
        var earlier = FeedbackReady.newBuilder(feedback).setRoute(null).build();
        assertThat(FeedbackViews.phrasing(earlier)).isNull();
        var uncounted = FeedbackReady.newBuilder(feedback).clearHops().build();
        assertThat(tree(FeedbackViews.phrasing(uncounted)).at("/cost_usd").isNull())
                .isTrue();
    }

    @Test
    void whatIsNotThereYetIsEmptyOrNull() {
        assertJson(FeedbackResult.PROVISIONAL, """
                {"provisional":true,"strengths":[],"improvements":[],"suggestions":[],"next_step":null,"drill":null,
                 "encouragement":null,"acknowledgement":null,"follow_ups":[],"rewrite":[]}""");
    }

    @Test
    void eventsOfBeforeSayNothingNew() {
        var earlier = FeedbackViews.feedback(
                FeedbackReady.newBuilder(feedback)
                        .setDrill(null)
                        .setAcknowledgement(null)
                        .clearFollowUps()
                        .clearRewrite()
                        .build(),
                false);
        assertThat(earlier.nextStep()).isEqualTo("Tell it again with the number first.");
        assertThat(earlier.drill()).isNull();
        assertThat(earlier.acknowledgement()).isNull();
        assertThat(earlier.followUps()).isEmpty();
        assertThat(earlier.rewrite()).isEmpty();
    }

    private static void assertJson(Object value, String expected) {
        assertThat(tree(value)).isEqualTo(JSON.readTree(expected));
    }

    /** Written and read again, so that numbers are compared as JSON has them. */
    private static JsonNode tree(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }
}
