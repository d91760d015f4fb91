package dev.voicecoach.question.tailored;

import dev.voicecoach.question.keyword.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits a text into what it says one at a time: sentences, bullet points, lines. */
final class Phrases {
    /** A long line that does not end, and one in small letters after it: a paragraph that was broken to a width. */
    private static final Pattern WRAPPED =
            Pattern.compile("(?<=[^\\n]{40})(?<![.:;!?])\\n[ \\t]*(?!o\\s)(?=\\p{Ll}[\\p{L}'’-]*[ ,])");

    private static final Pattern BULLET =
            Pattern.compile("^[\\s\\p{Z}]*(?:[•◦▪■●‣·∙*–—>+-]|o(?=\\s)|\\(?\\d{1,2}[.)](?=\\s))[\\s\\p{Z}]*");
    private static final Pattern BETWEEN_BULLETS = Pattern.compile("[\\s\\p{Z}]+[•◦▪■●‣][\\s\\p{Z}]+");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\p{N}\"'(])|;\\s+");
    private static final Pattern LINE = Pattern.compile("\\R");
    /** Also what no keyboard writes: texts are pasted out of all sorts of files. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}]+");

    private Phrases() {}

    /** The phrases in their order, each once; headings and those without any word that says something are left out. */
    static List<String> of(String text) {
        var joined = WRAPPED.matcher(LINE.matcher(text).replaceAll("\n")).replaceAll(" ");
        var phrases = new LinkedHashMap<String, String>();
        joined.lines()
                .flatMap(BETWEEN_BULLETS::splitAsStream)
                .map(line -> BULLET.matcher(line).replaceFirst(""))
                .flatMap(BETWEEN_SENTENCES::splitAsStream)
                .flatMap(Phrases::cleaned)
                .forEach(phrase -> phrases.putIfAbsent(phrase.toLowerCase(Locale.ROOT), phrase));
        return List.copyOf(phrases.values());
    }

    private static Stream<String> cleaned(String phrase) {
        var clean = SPACES.matcher(phrase).replaceAll(" ").strip();
        return clean.endsWith(":") || Term.of(clean).isEmpty() ? Stream.empty() : Stream.of(clean);
    }
}
