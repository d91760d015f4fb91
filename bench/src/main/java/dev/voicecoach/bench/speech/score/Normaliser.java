package dev.voicecoach.bench.speech.score;

import java.util.List;
import java.util.Locale;

/** Takes out of texts what is no matter of hearing: case, punctuation, spelling. The same one for all engines. */
public interface Normaliser {
    /** Lower case letters, digits and apostrophes only: the fallback where there is no Python. */
    Normaliser PLAIN = texts -> texts.stream()
            .map(text ->
                    text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9']+", " ").strip())
            .map(text -> text.isEmpty() ? List.<String>of() : List.of(text.split(" ")))
            .toList();

    /** The words of each text; of a whole text at once, because numbers span words. */
    List<List<String>> words(List<String> texts);
}
