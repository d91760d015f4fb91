package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.Coached.Hop;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.schemas.events.Policy;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
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
    private final Coach withoutModels;
    private final Verifier verifier;
    private final Prompts prompts;
    private final ChainLimits limits;
    private final ReplyMemory memory;
    private final ChainTelemetry telemetry;
    private final LongSupplier nanoTime;

    /**
     * @param models in the order in which they are asked
     * @param rules phrase when no model does
     * @param verifier reads a model's claims, one by one
     * @param embedder finds examples for a prompt
     * @param nanoTime as of {@link System#nanoTime()}
     */
    public ChainCoach(
            List<ProviderModels> models,
            Coach rules,
            Verifier verifier,
            Embedder embedder,
            ChainLimits limits,
            MeterRegistry meters,
            LongSupplier nanoTime) {
        this.providers = models.stream()
                .map(each -> new Provider(each, limits, nanoTime))
                .toList();
        this.withoutModels = new WithoutModels(rules);
        this.verifier = verifier;
        this.prompts = new Prompts(new Scenarios(embedder), limits.examples());
        this.limits = limits;
        this.memory = new ReplyMemory(limits.rememberReplies());
        this.telemetry = new ChainTelemetry(meters, providers);
        this.nanoTime = nanoTime;
    }

    /** How each provider is, in the order in which they are asked. */
    public List<ProviderState> states() {
        return providers.stream().map(Provider::state).toList();
    }

    @Override
    public Coached atOnce(Assessment assessment, Policy policy) {
        var base = withoutModels.coach(assessment, policy);
        var route = route(assessment, policy);
        var hops = route.providers().stream()
                .flatMap(provider -> passedOver(provider, route.modelOf(provider)).stream())
                .toList();
        if (hops.size() < route.providers().size()) {
            // With somebody left to ask this is a draft, and nothing is missed yet.
            return base.after(route.reason(), hops, List.of());
        }
        hops.forEach(telemetry::passedOver);
        return unphrased(base, route, hops).after(route.reason(), hops, List.of());
    }

    private static Optional<Hop> passedOver(Provider provider, LanguageModel model) {
        return provider.whyNot(model).map(why -> Hop.passedOver(model.name(), model.model(), why));
    }

    @Override
    public boolean takesTime(Assessment assessment, Policy policy) {
        var route = route(assessment, policy);
        return route.providers().stream()
                .anyMatch(provider -> provider.whyNot(route.modelOf(provider)).isEmpty());
    }

    @Override
    public Coached coach(Assessment assessment, Policy policy) {
        var base = withoutModels.coach(assessment, policy);
        var route = route(assessment, policy);
        if (route.providers().isEmpty()) {
            return base.after(route.reason(), List.of(), List.of());
        }
        try {
            return ask(assessment, route, base);
        } catch (RuntimeException e) {
            // A bug of ours; its message may quote the answer.
            log.error("The model chain failed with {}", e.getClass().getName());
            return base.alsoDegraded(DEGRADED).after(route.reason(), List.of(), List.of());
        }
    }

    private Coached ask(Assessment assessment, Route route, Coached base) {
        var conversation =
                new Conversation(assessment, prompts.of(assessment), verifier, limits, memory, telemetry, nanoTime);
        for (var provider : route.providers()) {
            var model = route.modelOf(provider);
            var claims = conversation.ask(provider, model);
            if (claims.isPresent()) {
                return phrased(FillUp.of(claims.get(), base.draft(), limits.leastClaims()), model, base)
                        .after(route.reason(), conversation.hops(), conversation.dropped());
            }
        }
        return unphrased(base, route, conversation.hops())
                .after(route.reason(), conversation.hops(), conversation.dropped());
    }

    private Route route(Assessment assessment, Policy policy) {
        return Route.of(providers, assessment, policy, limits.simpleWords());
    }

    private static Coached phrased(FillUp fillUp, LanguageModel model, Coached base) {
        return new Coached(
                fillUp.draft(),
                fillUp.filled() ? model.name() + '+' + base.provider() : model.name(),
                model.model(),
                fillUp.filled() ? Prompts.VERSION + '+' + base.promptVersion() : Prompts.VERSION,
                base.degraded());
    }

    private static Coached unphrased(Coached base, Route route, List<Hop> hops) {
        if (route.providers().stream().noneMatch(Provider::isWanted)) {
            return base;
        }
        log.warn("No language model phrased this coaching: {}", hops);
        return base.alsoDegraded(DEGRADED);
    }
}
