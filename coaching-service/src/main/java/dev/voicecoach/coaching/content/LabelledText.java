package dev.voicecoach.coaching.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An example sentence and what it is an example of. */
public record LabelledText(String label, String text) {

    /**
     * The examples of a resource: a line each, {@code label | text}; empty lines and those that begin with # are skipped.
     *
     * @throws IllegalStateException naming the line that is not of that form
     */
    public static List<LabelledText> read(String resource) {
        var texts = new ArrayList<LabelledText>();
        for (var line : lines(resource)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var bar = line.indexOf(" | ");
            if (bar <= 0 || line.length() < bar + 4) {
                throw new IllegalStateException(resource + " has a line that is not 'label | text': " + line);
            }
            texts.add(new LabelledText(line.substring(0, bar), line.substring(bar + 3)));
        }
        return List.copyOf(texts);
    }

    private static List<String> lines(String resource) {
        try (var in = LabelledText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
