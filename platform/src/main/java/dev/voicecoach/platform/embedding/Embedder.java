package dev.voicecoach.platform.embedding;

/** Turns texts into vectors, so that texts of like meaning lie near each other. Thread safe. */
public interface Embedder {
    /** Names the model; vectors of two models cannot be compared. Letters, digits and hyphens. */
    String modelId();

    /**
     * The text's vector; the same text gives the same vector.
     *
     * @param text not blank
     */
    Vector embed(String text);
}
