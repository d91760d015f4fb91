package dev.voicecoach.coaching.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that the embedding model knows whole: about 20,000 frequent English ones, out of the tokenizer that comes with
 * it. What it knows only in pieces is rare, foreign, misheard or no word.
 */
final class Vocabulary {
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private final Set<String> words;

    private Vocabulary(Set<String> words) {
        this.words = words;
    }

    static Vocabulary load() {
        try (var in = Vocabulary.class.getResourceAsStream(TOKENIZER)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The class path has no " + TOKENIZER + ", which comes with the embedding model");
            }
            var words = new HashSet<String>();
            for (var piece :
                    JsonMapper.shared().readTree(in).path("model").path("vocab").propertyNames()) {
                if (piece.length() > 1 ? Character.isLetter(piece.charAt(0)) : piece.equals("a") || piece.equals("i")) {
                    words.add(piece);
                }
            }
            return new Vocabulary(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word is known, also as a compound of known ones; numbers are. */
    boolean knows(String plainWord) {
        for (var part : plainWord.split("['-]", -1)) {
            if (!part.isEmpty()
                    && !Character.isDigit(part.charAt(0))
                    && part.length() > 1
                    && !words.contains(part)
                    && !words.contains(singular(part))) {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
