package dev.voicecoach.standalone.answer;

import java.util.Locale;

/** Text in the making, no wider than the terminal. Not thread safe. */
final class Page {
    static final int NAME_WIDTH = 14;

    private final int width;
    private final StringBuilder text = new StringBuilder();

    /** @param width of the terminal in columns */
    Page(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** The words in lines no longer than the terminal, the second and later ones indented as far as the first. */
    void wrapped(String start, String words) {
        var line = new StringBuilder(start);
        var indent = " ".repeat(start.length());
        var fresh = true;
        for (var word : words.strip().split("\\s+", -1)) {
            if (!fresh && line.length() + 1 + word.length() > width) {
                line(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        line(line.toString());
    }

    /** Begins a line: two columns of space and the name, as wide as every other. */
    static String named(String name) {
        return String.format(Locale.ROOT, "  %-" + NAME_WIDTH + "s", name);
    }

    static String words(String code) {
        return code.replace('_', ' ');
    }

    /** A moment in a recording, for example {@code 1:09}. */
    static String time(long millis) {
        return String.format(Locale.ROOT, "%d:%02d", millis / 60_000, millis / 1000 % 60);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
