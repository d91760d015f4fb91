package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.Coached.Hop;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.Policy;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the first language model phrase that may, can, and says something that holds; the rules where none does; and a
 * plain sentence should even these break. Whoever phrases, drill, follow-ups, scaffold and acknowledgement are code's.
 * Thread safe; takes no longer than its budget, and never fails.
 */
public final class ChainCoach implements Coach {
    /** A model that was wanted said nothing that could be used. */
    public static final String DEGRADED = "language_model_unavailable";

    private static final Logger log = LoggerFactory.getLogger(ChainCoach.class);

    private final List<Provider> providers;
    private final Coach rules;
    private final Verifier verifier;
    private final Coach basic = new BasicCoach();
    private final ChainLimits limits;
    private final ChainTelemetry telemetry;
    private final LongSupplier nanoTime;

    /**
     * @param models in the order in which they are asked
     * @param rules phrase when no model does
     * @param verifier reads a model's claims, one by one
     * @param nanoTime as of {@link System#nanoTime()}
     */
    public ChainCoach(
            List<ProviderModels> models,
            Coach rules,
            Verifier verifier,
            ChainLimits limits,
            MeterRegistry meters,
            LongSupplier nanoTime) {
        this.providers = models.stream()
                .map(each -> new Provider(each, limits, nanoTime))
                .toList();
        this.rules = rules;
        this.verifier = verifier;
        this.limits = limits;
        this.telemetry = new ChainTelemetry(meters);
        this.nanoTime = nanoTime;
    }

    @Override
    public Coached coach(Assessment assessment, Policy policy) {
        var base = withoutModels(assessment, policy);
        var route = Route.of(providers, assessment, policy, limits.simpleWords());
        var hops = new ArrayList<Hop>();
        var dropped = new ArrayList<DropCount>();
        var budget = new Budget(limits, nanoTime);
        for (var provider : route.providers()) {
            var model = provider.modelFor(route.isSimple());
            var claims = ask(provider, model, assessment, budget, hops);
            if (claims.isPresent()) {
                dropped.addAll(claims.get().droppedFor());
                if (claims.get().kept() > 0) {
                    return phrased(claims.get(), model, base, hops, dropped);
                }
            }
        }
        var degraded = new ArrayList<>(base.degraded());
        if (route.providers().stream().anyMatch(Provider::isWanted)) {
            log.warn("No language model phrased this coaching: {}", hops);
            degraded.add(DEGRADED);
        }
        return new Coached(base.draft(), base.provider(), null, base.promptVersion(), hops, dropped, degraded);
    }

    /** Computed first: whatever a model says, most of the coaching is this. */
    private Coached withoutModels(Assessment assessment, Policy policy) {
        try {
            return rules.coach(assessment, policy);
        } catch (RuntimeException e) {
            // Its message may quote the answer.
            log.error("The rules failed with {}", e.getClass().getName());
            return basic.coach(assessment, policy);
        }
    }

    private Optional<CheckedClaims> ask(
            Provider provider, LanguageModel model, Assessment assessment, Budget budget, List<Hop> hops) {
        var obstacle = budget.isSpent() ? Optional.of("budget_spent") : provider.acquire(model);
        if (obstacle.isPresent()) {
            var hop = hop(model, obstacle.get(), 0, null);
            hops.add(hop);
            telemetry.passedOver(hop);
            return Optional.empty();
        }
        var began = nanoTime.getAsLong();
        var attempt = attempt(model, assessment, budget);
        var nanos = nanoTime.getAsLong() - began;
        provider.release(attempt.reply(), attempt.isFailure(), nanos);
        var hop = hop(model, attempt.outcome(), nanos / 1_000_000, attempt.reply());
        hops.add(hop);
        telemetry.asked(hop);
        return attempt.claims();
    }

    private Attempt attempt(LanguageModel model, Assessment assessment, Budget budget) {
        try {
            return Attempt.of(model.ask(Prompts.of(assessment), budget.forNextHop()), assessment, verifier);
        } catch (RuntimeException e) {
            // A bug of ours; its message may quote the answer.
            log.error("Asking {} failed with {}", model.name(), e.getClass().getName());
            return new Attempt(new Reply.Invalid(), Optional.empty());
        }
    }

    private static Hop hop(LanguageModel model, String outcome, long millis, @Nullable Reply reply) {
        return reply instanceof Reply.Answered(String text, Integer in, Integer out)
                ? new Hop(model.name(), model.model(), outcome, millis, in, out)
                : new Hop(model.name(), model.model(), outcome, millis, null, null);
    }

    private Coached phrased(
            CheckedClaims claims, LanguageModel model, Coached base, List<Hop> hops, List<DropCount> dropped) {
        var fillUp = FillUp.of(claims, base.draft(), limits.leastClaims());
        return new Coached(
                fillUp.draft(),
                fillUp.filled() ? model.name() + '+' + base.provider() : model.name(),
                model.model(),
                fillUp.filled() ? Prompts.VERSION + '+' + base.promptVersion() : Prompts.VERSION,
                hops,
                dropped,
                base.degraded());
    }
}
