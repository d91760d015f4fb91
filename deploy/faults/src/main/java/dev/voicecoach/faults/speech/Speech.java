package dev.voicecoach.faults.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Public recordings of people who speak, joined in every order, so that many answers differ in what is said. */
public final class Speech {
    private static final List<Recording> CLIPS = List.of(
            clip(
                    "austen-0870.wav",
                    "and mister john dashwood had then leisure to consider how much there might be prudently in his"
                            + " power to do for them"),
            clip("austen-0880.wav", "he was not an ill disposed young man"),
            clip("austen-0890.wav", "unless to be rather cold hearted and rather selfish is to be ill disposed"),
            clip(
                    "vctk-p226-011.wav",
                    "when a man looks for something beyond his reach his friends say he is looking for the pot of gold"
                            + " at the end of the rainbow"));

    private Speech() {}

    /** Twelve answers of 9 to 14 s, 11 s on average: two clips each. */
    public static List<Recording> pairs() {
        return arrangements(2);
    }

    /** Answers of 9 to 23 s that all differ while there are at most 60 of them; from there on they come again. */
    public static List<Recording> answers(int count) {
        var distinct = new ArrayList<>(pairs());
        distinct.addAll(arrangements(3));
        distinct.addAll(arrangements(4));
        var answers = new ArrayList<Recording>(count);
        for (int i = 0; i < count; i++) {
            answers.add(distinct.get(i % distinct.size()));
        }
        return answers;
    }

    /** Every choice of this many clips in every order. */
    private static List<Recording> arrangements(int length) {
        var found = new ArrayList<Recording>();
        arrange(length, List.of(), found);
        return found;
    }

    private static void arrange(int length, List<Recording> chosen, List<Recording> found) {
        if (chosen.size() == length) {
            found.add(Recording.joined(chosen));
            return;
        }
        for (var clip : CLIPS) {
            if (!chosen.contains(clip)) {
                var longer = new ArrayList<>(chosen);
                longer.add(clip);
                arrange(length, longer, found);
            }
        }
    }

    private static Recording clip(String name, String words) {
        try (InputStream in = Speech.class.getResourceAsStream(name)) {
            return Recording.ofWav(
                    Objects.requireNonNull(in, () -> "No clip " + name).readAllBytes(), words);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read clip " + name, e);
        }
    }
}
