package dev.voicecoach.transcription.disfluency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Um, uh and the like, where the engine wrote them. */
final class FilledPauses {
    /** "ah" and "oh" answer or exclaim as often as they fill, and "a", "er" in names; only sure vocables count. */
    private static final Pattern VOCABLE =
            Pattern.compile("u+h+m*|u+m+|uh-?um+|e+r+m+|e+r+|e+h+|a+h+m+|h+m+|m+h*m+|m{2,}");

    private static final Pattern AGREEMENT = Pattern.compile("m+h+m+|uh-huh|mm-hmm+");

    private FilledPauses() {}

    /** In order, each one word. */
    static List<Span> in(List<Word> words) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < words.size(); i++) {
            if (is(words.get(i))) {
                found.add(new Span(i, i + 1));
            }
        }
        return found;
    }

    /** "Mhm" says yes and does not count. */
    static boolean is(Word word) {
        var plain = word.plain();
        return VOCABLE.matcher(plain).matches() && !AGREEMENT.matcher(plain).matches();
    }
}
