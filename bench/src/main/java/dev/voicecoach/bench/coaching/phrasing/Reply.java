package dev.voicecoach.bench.coaching.phrasing;

import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Claims in the form in which a model is to write them. */
final class Reply {
    private static final JsonMapper JSON = new JsonMapper();

    private Reply() {}

    /** A model that says what the rules say: all of it holds. */
    static String of(CoachingDraft draft) {
        return JSON.writeValueAsString(Map.of(
                "strengths", claims(draft.strengths()),
                "improvements", claims(draft.improvements()),
                "suggestions", claims(draft.suggestions())));
    }

    private static List<Map<String, Object>> claims(List<Claim> claims) {
        return claims.stream()
                .map(claim -> Map.<String, Object>of(
                        "dimension", claim.getDimension(),
                        "text", claim.getText(),
                        "metrics",
                                claim.getEvidence().stream()
                                        .map(Evidence::getMetricId)
                                        .filter(Objects::nonNull)
                                        .toList(),
                        "quotes",
                                claim.getEvidence().stream()
                                        .map(Evidence::getQuote)
                                        .filter(Objects::nonNull)
                                        .toList()))
                .toList();
    }
}
