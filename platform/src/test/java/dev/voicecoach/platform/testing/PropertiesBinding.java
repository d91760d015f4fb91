package dev.voicecoach.platform.testing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Binds one properties record as a started service would, unknown keys refused. */
public final class PropertiesBinding {
    private PropertiesBinding() {}

    /** @param values by key below the prefix */
    public static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        if (!type.getAnnotation(ConfigurationProperties.class).prefix().equals(prefix)) {
            throw new IllegalArgumentException(type + " has another prefix than " + prefix);
        }
        var source = new HashMap<String, Object>();
        values.forEach((key, value) -> source.put(prefix + '.' + key, value));
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", source));
        var sources = ConfigurationPropertySources.from(new MapPropertySource("test", source));
        return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment))
                .bindOrCreate(
                        prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT, any -> true));
    }
}
