package dev.voicecoach.coaching.chain;

/**
 * What a model is asked.
 *
 * @param instructions ours alone
 * @param material what it is about; holds words of others, between delimiters that they cannot write
 * @param about the recording; no model sees it, and no reply about one is given for another
 */
public record Prompt(String instructions, String material, String about) {
    /** About no recording. */
    public Prompt(String instructions, String material) {
        this(instructions, material, "");
    }

    /** Never the texts. */
    @Override
    public String toString() {
        return "Prompt[" + (instructions.length() + material.length()) + " characters]";
    }
}
