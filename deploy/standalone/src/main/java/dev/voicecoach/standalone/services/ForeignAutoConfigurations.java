package dev.voicecoach.standalone.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out what a service does not itself declare. Not by {@code spring.autoconfigure.exclude}, which would replace
 * what the service's own configuration may say there.
 */
final class ForeignAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {
    /** Property with the packages to leave out, comma-separated. */
    static final String PROPERTY = "voicecoach.standalone.foreign";

    private List<String> packages = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        packages = Binder.get(environment)
                .bind(PROPERTY, Bindable.listOf(String.class))
                .orElse(List.of());
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var kept = new boolean[candidates.length];
        for (var i = 0; i < candidates.length; i++) {
            // Null: an earlier filter has left it out.
            var candidate = candidates[i];
            kept[i] = candidate == null || packages.stream().noneMatch(candidate::startsWith);
        }
        return kept;
    }
}
