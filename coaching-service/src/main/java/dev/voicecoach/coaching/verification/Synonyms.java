package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Stem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which words say the same of a story, by {@code synonyms.txt}. */
final class Synonyms {
    private static final Map<String, Set<String>> GROUPS = read();

    private Synonyms() {}

    /** Stems that mean the same as this one, itself included. */
    static Set<String> of(String stem) {
        return GROUPS.getOrDefault(stem, Set.of(stem));
    }

    private static Map<String, Set<String>> read() {
        var groups = new HashMap<String, Set<String>>();
        Words.text("synonyms.txt").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var stems = Arrays.stream(line.split(" ", -1)).map(Stem::of).collect(Collectors.toUnmodifiableSet());
            stems.forEach(stem -> groups.put(stem, stems));
        });
        return groups;
    }
}
