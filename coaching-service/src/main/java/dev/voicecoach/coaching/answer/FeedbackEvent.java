package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.Hop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Verified coaching as feedback.ready carries it, with whatever was dropped on the way to it. */
final class FeedbackEvent {
    private FeedbackEvent() {}

    static FeedbackReady of(Coached coached, Verifier.Verified verified, long processingMillis) {
        var coaching = verified.coaching();
        var dropped = together(coached.droppedFor(), verified.droppedFor());
        return new FeedbackReady(
                coaching.strengths(),
                coaching.improvements(),
                coaching.suggestions(),
                coaching.nextStep(),
                coaching.encouragement(),
                coached.provider(),
                coached.model(),
                coached.promptVersion(),
                verified.claimsKept(),
                dropped.stream().mapToInt(DropCount::getCount).sum(),
                processingMillis,
                coaching.drill(),
                coaching.acknowledgement(),
                coaching.followUps(),
                coaching.rewrite(),
                Verifier.VERSION,
                dropped,
                coached.route(),
                coached.hops().stream().map(FeedbackEvent::hop).toList());
    }

    private static Hop hop(Coached.Hop hop) {
        return new Hop(
                hop.provider(),
                hop.model(),
                hop.outcome(),
                hop.millis(),
                hop.inputTokens(),
                hop.outputTokens(),
                hop.costUsd());
    }

    private static List<DropCount> together(List<DropCount> before, List<DropCount> after) {
        if (before.isEmpty()) {
            return after;
        }
        Map<String, Integer> counts = new TreeMap<>();
        before.forEach(one -> counts.merge(one.getReason(), one.getCount(), Integer::sum));
        after.forEach(one -> counts.merge(one.getReason(), one.getCount(), Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new DropCount(entry.getKey(), entry.getValue()))
                .toList();
    }
}
