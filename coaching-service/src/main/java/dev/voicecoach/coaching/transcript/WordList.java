package dev.voicecoach.coaching.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words and phrases of one kind, from {@code transcript/wording.txt}. Immutable. */
final class WordList {
    private static final String RESOURCE = "/transcript/wording.txt";
    private static final Map<String, WordList> ALL = read();

    /** The phrases by their first word, the longest first. */
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    private WordList(List<String> phrases) {
        for (var phrase : phrases) {
            var words = List.of(phrase.split(" ", -1));
            byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(words);
        }
        byFirst.values()
                .forEach(same -> same.sort(Comparator.comparingInt((List<String> words) -> words.size())
                        .reversed()));
    }

    /** @param name of the section */
    static WordList of(String name) {
        return Objects.requireNonNull(ALL.get(name), () -> RESOURCE + " has no section [" + name + "]");
    }

    /** Whether this single word is in the list. */
    boolean contains(String plainWord) {
        return byFirst.getOrDefault(plainWord, List.of()).stream().anyMatch(phrase -> phrase.size() == 1);
    }

    /** Every place of a phrase, without overlaps, the longest where several begin at one word. */
    List<Span> in(SpokenAnswer answer) {
        var words = answer.words().stream().map(SpokenWord::plain).toList();
        var found = new ArrayList<Span>();
        for (int i = 0; i < words.size(); i++) {
            for (var phrase : byFirst.getOrDefault(words.get(i), List.of())) {
                if (i + phrase.size() <= words.size()
                        && words.subList(i, i + phrase.size()).equals(phrase)) {
                    found.add(new Span(i, i + phrase.size()));
                    i += phrase.size() - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static Map<String, WordList> read() {
        var sections = new LinkedHashMap<String, List<String>>();
        var phrases = new ArrayList<String>();
        for (var line : lines()) {
            if (line.startsWith("[")) {
                phrases = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), phrases);
            } else if (!line.startsWith("#")) {
                for (var phrase : line.split(",", -1)) {
                    if (!phrase.isBlank()) {
                        phrases.add(phrase.strip());
                    }
                }
            }
        }
        var lists = new HashMap<String, WordList>();
        sections.forEach((name, words) -> lists.put(name, new WordList(words)));
        return Map.copyOf(lists);
    }

    private static List<String> lines() {
        try (var in = WordList.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
