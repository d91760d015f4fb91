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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What models are asked about one answer, and what came of it. Not thread safe. */
final class Conversation {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Assessment assessment;
    private final Prompt prompt;
    private final Verifier verifier;
    private final ChainLimits limits;
    private final ReplyMemory memory;
    private final ChainTelemetry telemetry;
    private final LongSupplier nanoTime;
    private final Budget budget;
    private final List<Hop> hops = new ArrayList<>();
    private final Map<String, Integer> dropped = new TreeMap<>();
    private double spentUsd;

    Conversation(
            Assessment assessment,
            Prompt prompt,
            Verifier verifier,
            ChainLimits limits,
            ReplyMemory memory,
            ChainTelemetry telemetry,
            LongSupplier nanoTime) {
        this.assessment = assessment;
        this.prompt = prompt;
        this.verifier = verifier;
        this.limits = limits;
        this.memory = memory;
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
        var known = memory.of(model, asked);
        if (known.isPresent()) {
            var attempt = Attempt.of(known.get(), assessment, verifier);
            hops.add(new Hop(model.name(), model.model(), "remembered", 0, 0, 0, 0.0));
            return counted(attempt.claims());
        }
        var obstacle = obstacle(model, asked).or(() -> provider.acquire(model));
        if (obstacle.isPresent()) {
            var hop = Hop.passedOver(model.name(), model.model(), obstacle.get());
            hops.add(hop);
            telemetry.passedOver(hop);
            return Optional.empty();
        }
        var began = nanoTime.getAsLong();
        var attempt = Attempt.broken();
        try {
            attempt = attempt(model, asked);
        } finally {
            provider.release(attempt.reply(), nanoTime.getAsLong() - began);
        }
        memory.keep(model, asked, attempt.reply());
        var hop = hop(model, attempt, (nanoTime.getAsLong() - began) / 1_000_000);
        hops.add(hop);
        spentUsd += hop.costUsd() == null ? 0 : hop.costUsd();
        telemetry.asked(hop);
        attempt.claims().ifPresent(claims -> telemetry.verified(hop, claims));
        return counted(attempt.claims());
    }

    /** Whatever the provider says to it. */
    private Optional<String> obstacle(LanguageModel model, Prompt asked) {
        if (budget.isSpent()) {
            return Optional.of("budget_spent");
        }
        return limits.allows(spentUsd, model, asked) ? Optional.empty() : Optional.of("above_cost_ceiling");
    }

    private Optional<CheckedClaims> counted(Optional<CheckedClaims> claims) {
        claims.map(CheckedClaims::dropped).orElse(List.of()).stream()
                .map(Dropped::reason)
                .forEach(reason -> dropped.merge(reason, 1, Integer::sum));
        return claims;
    }

    private Attempt attempt(LanguageModel model, Prompt asked) {
        try {
            return Attempt.of(model.ask(asked, budget.forNextHop()), assessment, verifier);
        } catch (RuntimeException e) {
            // A bug of ours; its message may quote the answer.
            log.error("Asking {} failed with {}", model.name(), e.getClass().getName());
            return Attempt.broken();
        }
    }

    private static Hop hop(LanguageModel model, Attempt attempt, long millis) {
        var in = attempt.reply().inputTokens();
        var out = attempt.reply().outputTokens();
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
