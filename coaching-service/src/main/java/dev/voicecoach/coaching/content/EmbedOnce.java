package dev.voicecoach.coaching.content;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.HashMap;
import java.util.Map;

/** Embeds each text once, for the examples, which several readers learn from. Keeps every vector; not thread safe. */
final class EmbedOnce implements Embedder {
    private final Embedder embedder;
    private final Map<String, Vector> vectors = new HashMap<>();

    EmbedOnce(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String modelId() {
        return embedder.modelId();
    }

    @Override
    public Vector embed(String text) {
        return vectors.computeIfAbsent(text, embedder::embed);
    }
}
