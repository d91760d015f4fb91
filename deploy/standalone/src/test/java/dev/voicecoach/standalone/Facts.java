package dev.voicecoach.standalone;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import tools.jackson.databind.JsonNode;

/**
 * What a document says, as lines of the form {@code summary.arousal.value=-0.25}. A field of an event that holds nothing
 * says nothing, since its name is in every schema; a member of a JSON document always counts, since the name is written.
 */
final class Facts {
    private Facts() {}

    static List<String> of(IndexedRecord event) {
        var facts = new ArrayList<String>();
        add("", event, facts);
        return facts;
    }

    private static void add(String path, Object value, List<String> facts) {
        switch (value) {
            case null -> {}
            case IndexedRecord nested ->
                nested.getSchema()
                        .getFields()
                        .forEach(field -> add(path + '.' + field.name(), nested.get(field.pos()), facts));
            case Collection<?> many -> many.forEach(one -> add(path, one, facts));
            case ByteBuffer sealed -> {}
            default -> facts.add(path + '=' + value);
        }
    }

    static List<String> of(JsonNode document) {
        var facts = new ArrayList<String>();
        add("", document, facts);
        return facts;
    }

    private static void add(String path, JsonNode node, List<String> facts) {
        if (node.isContainer()) {
            node.properties().forEach(member -> add(path + '.' + member.getKey(), member.getValue(), facts));
            if (node.isArray()) {
                node.forEach(element -> add(path, element, facts));
            }
        }
        if (!node.isContainer() || node.isEmpty()) {
            facts.add(path + '=' + (node.isValueNode() ? node.asString("") : ""));
        }
    }
}
