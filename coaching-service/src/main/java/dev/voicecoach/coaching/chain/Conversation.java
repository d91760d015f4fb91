package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.chain.CheckedClaims.Dropped;
import dev.voicecoach.coaching.feedback.Coached.Hop;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.schemas.events.DropCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What models are asked about one answer, and what came of it. Not thread safe. */
final class Conversation {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Assessment assessment;
    private final Prompt prompt;
    private final Verifier verifier;
    private final ChainLimits limits;
    private final ChainTelemetry telemetry;
    private final LongSupplier nanoTime;
    private final Budget budget;
    private final List<Hop> hops = new ArrayList<>();
    private final Map<String, Integer> dropped = new TreeMap<>();

    Conversation(
            Assessment assessment,
            Prompt prompt,
            Verifier verifier,
            ChainLimits limits,
            ChainTelemetry telemetry,
            LongSupplier nanoTime) {
        this.assessment = assessment;
        this.prompt = prompt;
        this.verifier = verifier;
        this.limits = limits;
        this.telemetry = telemetry;
        this.nanoTime = nanoTime;
        this.budget = new Budget(limits, nanoTime);
    }

    List<Hop> hops() {
        return List.copyOf(hops);
    }

    /** How many claims were dropped, by reason. */
    List<DropCount> dropped() {
        return dropped.entrySet().stream()
                .map(each -> new DropCount(each.getKey(), each.getValue()))
                .toList();
    }

    void passOver(Hop hop) {
        hops.add(hop);
        telemetry.passedOver(hop);
    }

    /**
     * A provider's claims that hold; empty when there are none. With few, it is shown once which were dropped and why,
     * and may say others.
     */
    Optional<CheckedClaims> ask(Provider provider, LanguageModel model) {
        var first = ask(provider, model, prompt);
        if (!limits.secondPass() || first.isEmpty() || !isThin(first.get())) {
            return first.filter(claims -> claims.kept() > 0);
        }
        var again = ask(provider, model, Prompts.again(prompt, first.get().dropped()));
        return again.map(first.get()::and).or(() -> first).filter(claims -> claims.kept() > 0);
    }

    private boolean isThin(CheckedClaims claims) {
        return claims.kept() < limits.leastClaims() && !claims.dropped().isEmpty();
    }

    private Optional<CheckedClaims> ask(Provider provider, LanguageModel model, Prompt asked) {
        var obstacle = budget.isSpent() ? Optional.of("budget_spent") : provider.acquire(model);
        if (obstacle.isPresent()) {
            passOver(Hop.passedOver(model.name(), model.model(), obstacle.get()));
            return Optional.empty();
        }
        var began = nanoTime.getAsLong();
        var attempt = attempt(model, asked);
        var nanos = nanoTime.getAsLong() - began;
        provider.release(attempt.reply(), attempt.isFailure(), nanos);
        var hop = hop(model, attempt, nanos / 1_000_000);
        hops.add(hop);
        telemetry.asked(hop);
        attempt.claims().ifPresent(claims -> {
            telemetry.verified(hop, claims);
            claims.dropped().stream().map(Dropped::reason).forEach(reason -> dropped.merge(reason, 1, Integer::sum));
        });
        return attempt.claims();
    }

    private Attempt attempt(LanguageModel model, Prompt asked) {
        try {
            return Attempt.of(model.ask(asked, budget.forNextHop()), assessment, verifier);
        } catch (RuntimeException e) {
            // A bug of ours; its message may quote the answer.
            log.error("Asking {} failed with {}", model.name(), e.getClass().getName());
            return new Attempt(new Reply.Invalid(), Optional.empty());
        }
    }

    private static Hop hop(LanguageModel model, Attempt attempt, long millis) {
        @Nullable Integer in = null;
        @Nullable Integer out = null;
        if (attempt.reply() instanceof Reply.Answered answered) {
            in = answered.inputTokens();
            out = answered.outputTokens();
        }
        var price = model.price();
        return new Hop(
                model.name(),
                model.model(),
                attempt.outcome(),
                millis,
                in,
                out,
                price == null ? null : price.of(in, out));
    }
}
