package dev.voicecoach.gateway.upload;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what a client keeps with a task for itself. */
@Component
class MetadataReader {
    private static final int MAX_KEYS = 16;
    private static final int MAX_BYTES = 8 * 1024;

    private final JsonMapper json;

    MetadataReader(JsonMapper json) {
        this.json = json;
    }

    /** Texts, numbers and truth values, by sorted name. */
    Map<String, Object> read(@Nullable JsonNode given) {
        var metadata = new TreeMap<String, Object>();
        if (given == null || given.isNull()) {
            return metadata;
        }
        if (!given.isObject()) {
            throw OptionsReader.invalid("Option 'metadata' is no JSON object.");
        }
        if (given.size() > MAX_KEYS) {
            throw OptionsReader.invalid(
                    "Option 'metadata' has " + given.size() + " members; at most " + MAX_KEYS + " are taken.");
        }
        given.forEachEntry((name, value) -> metadata.put(name, scalar(value)));
        var size = json.writeValueAsBytes(metadata).length;
        if (size > MAX_BYTES) {
            throw OptionsReader.invalid(
                    "Option 'metadata' has " + size + " bytes; at most " + MAX_BYTES + " are taken.");
        }
        return metadata;
    }

    private static Object scalar(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        throw OptionsReader.invalid("Option 'metadata' holds something else than texts, numbers, true and false.");
    }
}
