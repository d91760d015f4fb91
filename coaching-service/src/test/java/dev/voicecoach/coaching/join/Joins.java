package dev.voicecoach.coaching.join;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.util.Map;

/** The join's properties as Spring binds them. */
final class Joins {
    private Joins() {}

    static JoinProperties defaults() {
        return bind(Map.of());
    }

    /** @param values by key below the prefix */
    static JoinProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.coaching.join", JoinProperties.class, values);
    }
}
