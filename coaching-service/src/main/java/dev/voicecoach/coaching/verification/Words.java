package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Stem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A named list of words out of {@code coach-words.txt}; matches by stem, or exactly what stands there behind "=". */
final class Words {
    /** A shorter stem is that of too many words: "many" and "manly" share one. */
    private static final int LEAST_LETTERS_TO_VARY = 5;

    private static final Map<String, Words> LISTS = read();

    private final Set<String> stems = new HashSet<>();
    private final Set<String> exact = new HashSet<>();

    private Words() {}

    /** @throws NullPointerException if the resource has no such section */
    static Words of(String section) {
        return Objects.requireNonNull(LISTS.get(section), section);
    }

    /** @param plain lower case, with {@code '} for every apostrophe */
    boolean contains(String plain) {
        return exact.contains(plain) || stems.contains(Stem.of(plain));
    }

    /** Whether it stands there in just this form. */
    boolean hasForm(String plain) {
        return exact.contains(plain);
    }

    private static Map<String, Words> read() {
        var lists = new HashMap<String, Words>();
        var list = new Words();
        for (var line : text("coach-words.txt").lines().toList()) {
            if (line.startsWith("[")) {
                list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), section -> new Words());
            } else if (!line.startsWith("#")) {
                for (var word : line.split(" ", -1)) {
                    list.add(word);
                }
            }
        }
        return lists;
    }

    private void add(String word) {
        if (word.startsWith("=")) {
            exact.add(word.substring(1));
        } else if (Stem.of(word).length() >= LEAST_LETTERS_TO_VARY) {
            stems.add(Stem.of(word));
        } else if (!word.isEmpty()) {
            exact.add(word);
            exact.add(word + 's');
        }
    }

    /** A resource beside this class. */
    static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
