package dev.voicecoach.gateway.health;

import dev.voicecoach.gateway.health.Health.State;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service says of itself, as Spring's actuator words it.
 *
 * @param details of the parts that give any, by name
 */
record ServiceAnswer(State state, Map<String, String> details) {
    static final ServiceAnswer NONE = new ServiceAnswer(State.UNHEALTHY, Map.of());

    static ServiceAnswer read(String body, JsonMapper json) {
        try {
            var answer = json.readTree(body);
            var state =
                    switch (answer.path("status").asString("")) {
                        case "UP" -> State.HEALTHY;
                        case "DEGRADED", "UNKNOWN" -> State.DEGRADED;
                        default -> State.UNHEALTHY;
                    };
            return new ServiceAnswer(state, details(answer));
        } catch (JacksonException e) {
            return NONE;
        }
    }

    private static Map<String, String> details(JsonNode answer) {
        var details = new TreeMap<String, String>();
        for (var part : answer.path("components")) {
            part.path("details").forEachEntry((name, value) -> details.put(name, value.asString("")));
        }
        return details;
    }
}
