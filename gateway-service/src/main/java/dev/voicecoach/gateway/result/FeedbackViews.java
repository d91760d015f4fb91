package dev.voicecoach.gateway.result;

import dev.voicecoach.gateway.result.FeedbackResult.Claim;
import dev.voicecoach.gateway.result.FeedbackResult.Drill;
import dev.voicecoach.gateway.result.FeedbackResult.Evidence;
import dev.voicecoach.gateway.result.FeedbackResult.FollowUp;
import dev.voicecoach.gateway.result.FeedbackResult.ScaffoldPart;
import dev.voicecoach.schemas.events.FeedbackReady;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The coaching, from the wire's form to the API's. */
final class FeedbackViews {
    private FeedbackViews() {}

    static FeedbackResult feedback(FeedbackReady feedback) {
        var acknowledgement = feedback.getAcknowledgement();
        return new FeedbackResult(
                false,
                claims(feedback.getStrengths()),
                claims(feedback.getImprovements()),
                claims(feedback.getSuggestions()),
                feedback.getNextStep(),
                drill(feedback.getDrill()),
                feedback.getEncouragement(),
                acknowledgement == null ? null : claim(acknowledgement),
                feedback.getFollowUps().stream()
                        .map(followUp -> new FollowUp(
                                followUp.getQuestion(), followUp.getReason(), evidence(followUp.getEvidence())))
                        .toList(),
                feedback.getRewrite().stream()
                        .map(part -> new ScaffoldPart(part.getPart(), part.getText()))
                        .toList());
    }

    /** How many claims were dropped, by reason. */
    static Map<String, Integer> droppedFor(FeedbackReady feedback) {
        var counts = new LinkedHashMap<String, Integer>();
        feedback.getDroppedFor()
                .forEach(dropped -> counts.merge(dropped.getReason(), dropped.getCount(), Integer::sum));
        return counts;
    }

    private static @Nullable Drill drill(dev.voicecoach.schemas.events.@Nullable Drill drill) {
        return drill == null
                ? null
                : new Drill(
                        drill.getText(),
                        drill.getDimension(),
                        drill.getMetricId(),
                        drill.getFrom(),
                        drill.getTo(),
                        drill.getPredictedGain(),
                        evidence(drill.getEvidence()));
    }

    private static List<Claim> claims(List<dev.voicecoach.schemas.events.Claim> claims) {
        return claims.stream().map(FeedbackViews::claim).toList();
    }

    private static Claim claim(dev.voicecoach.schemas.events.Claim claim) {
        return new Claim(claim.getDimension(), claim.getText(), evidence(claim.getEvidence()));
    }

    private static List<Evidence> evidence(List<dev.voicecoach.schemas.events.Evidence> evidence) {
        return evidence.stream()
                .map(each -> new Evidence(
                        each.getQuote() == null ? "metric" : "quote",
                        each.getMetricId(),
                        each.getMetricValue(),
                        each.getUsualLow(),
                        each.getUsualHigh(),
                        each.getQuote(),
                        each.getStartMillis(),
                        each.getEndMillis(),
                        each.getWordFrom(),
                        each.getWordTo()))
                .toList();
    }
}
