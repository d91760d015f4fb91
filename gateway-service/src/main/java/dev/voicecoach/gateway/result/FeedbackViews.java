package dev.voicecoach.gateway.result;

import dev.voicecoach.gateway.result.FeedbackResult.Claim;
import dev.voicecoach.gateway.result.FeedbackResult.Drill;
import dev.voicecoach.gateway.result.FeedbackResult.Evidence;
import dev.voicecoach.gateway.result.FeedbackResult.FollowUp;
import dev.voicecoach.gateway.result.FeedbackResult.ScaffoldPart;
import dev.voicecoach.gateway.result.TaskResult.LanguageModelCall;
import dev.voicecoach.gateway.result.TaskResult.Phrasing;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.Hop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The coaching, from the wire's form to the API's. */
final class FeedbackViews {
    private FeedbackViews() {}

    /** @param provisional whether a language model is still to phrase it */
    static FeedbackResult feedback(FeedbackReady feedback, boolean provisional) {
        var acknowledgement = feedback.getAcknowledgement();
        return new FeedbackResult(
                provisional,
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

    /** Who was asked to phrase it; null when nobody could have been, and when it is not known. */
    static @Nullable Phrasing phrasing(FeedbackReady feedback) {
        var route = feedback.getRoute();
        if (route == null) {
            return null;
        }
        var hops = feedback.getHops();
        var known = hops.stream().map(Hop::getCostUsd).filter(Objects::nonNull).toList();
        return new Phrasing(
                feedback.getProvider(),
                feedback.getModel(),
                route,
                hops.stream()
                        .map(hop -> new LanguageModelCall(
                                hop.getProvider(),
                                hop.getModel(),
                                hop.getOutcome(),
                                hop.getMillis(),
                                hop.getInputTokens(),
                                hop.getOutputTokens(),
                                hop.getCostUsd()))
                        .toList(),
                known.isEmpty()
                        ? null
                        : known.stream().mapToDouble(Double::doubleValue).sum());
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
