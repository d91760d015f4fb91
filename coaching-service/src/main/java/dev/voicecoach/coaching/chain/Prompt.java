package dev.voicecoach.coaching.chain;

/**
 * What a model is asked.
 *
 * @param instructions ours alone
 * @param material what it is about; holds words of others, between delimiters that they cannot write
 */
public record Prompt(String instructions, String material) {
    /** Never the texts. */
    @Override
    public String toString() {
        return "Prompt[" + (instructions.length() + material.length()) + " characters]";
    }
}
