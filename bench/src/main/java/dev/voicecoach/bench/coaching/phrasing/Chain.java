package dev.voicecoach.bench.coaching.phrasing;

import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.embedding.Embedder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The model chain as coaching-service wires it, with these settings and its own file's prices. */
final class Chain implements AutoCloseable {
    private static final String SERVICE = "dev.voicecoach.coaching.chain";

    private final ConfigurableApplicationContext context;
    final MeterRegistry meters = new SimpleMeterRegistry();

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(SERVICE)
    @ConfigurationPropertiesScan(SERVICE)
    static class Wiring {}

    /** @param settings below {@code voicecoach.coaching.chain} */
    Chain(Map<String, String> settings, Verifier verifier, Embedder embedder) {
        this.context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.config.name=coaching", "spring.main.banner-mode=off", "logging.level.root=error")
                .initializers(made -> {
                    made.getBeanFactory().registerSingleton("verifier", verifier);
                    made.getBeanFactory().registerSingleton("embedder", embedder);
                    made.getBeanFactory().registerSingleton("meters", meters);
                })
                .run(settings.entrySet().stream()
                        .map(each -> "--voicecoach.coaching.chain." + each.getKey() + '=' + each.getValue())
                        .collect(Collectors.toList())
                        .toArray(String[]::new));
    }

    Coach coach() {
        return context.getBean(Coach.class);
    }

    /** What became of the claims of models: {@code kept} or {@code dropped}. */
    double claims(String outcome) {
        return meters.find("llm_claims").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
