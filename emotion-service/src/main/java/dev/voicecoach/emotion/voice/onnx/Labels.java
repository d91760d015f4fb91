package dev.voicecoach.emotion.voice.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each logit of a model stands for.
 *
 * @param names in order of the logits, lower case; null for a class that is not to be named
 */
record Labels(List<@Nullable String> names) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 64;

    /** @throws IOException saying what is wrong with the file */
    static Labels read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(
                    "No labels at " + file + "; expected a JSON list of the names of the logits in order");
        }
        JsonNode root;
        try {
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is no JSON", e);
        }
        var labels = root.isArray() ? listed(root) : numbered(root.path("id2label"));
        if (labels == null || labels.stream().allMatch(label -> label == null)) {
            throw new IOException(file + " holds no labels; expected a list of different names of at most " + LONGEST
                    + " characters, or an object with id2label from \"0\" on");
        }
        return new Labels(labels);
    }

    private static @Nullable List<@Nullable String> listed(JsonNode list) {
        var labels = new ArrayList<@Nullable String>();
        var seen = new HashSet<String>();
        for (var node : list) {
            var label = node.isString() ? node.stringValue().strip().toLowerCase(Locale.ROOT) : null;
            if (label == null ? !node.isNull() : label.isEmpty() || label.length() > LONGEST || !seen.add(label)) {
                return null;
            }
            labels.add(label);
        }
        return labels;
    }

    private static @Nullable List<@Nullable String> numbered(JsonNode byNumber) {
        var list = JSON.createArrayNode();
        for (int i = 0; i < byNumber.size(); i++) {
            var node = byNumber.get(Integer.toString(i));
            if (node == null) {
                return null;
            }
            list.add(node);
        }
        return listed(list);
    }

    int count() {
        return names.size();
    }

    /** By name, without those that are not to be named. */
    Map<String, Double> byName(double[] probabilities) {
        var named = new HashMap<String, Double>();
        for (int i = 0; i < probabilities.length; i++) {
            var name = names.get(i);
            if (name != null) {
                named.put(name, probabilities[i]);
            }
        }
        return named;
    }
}
