package dev.voicecoach.transcription.disfluency;

import static dev.voicecoach.transcription.disfluency.Phrase.set;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words without some of them, with the punctuation and capitals that then are right. */
final class CleanText {
    private static final Pattern PUNCTUATION_BEHIND = Pattern.compile("[,;:.!?\u2026]+$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026]+$");
    /** No names, so they lose the capital of a sentence that only a filler had begun. */
    private static final Set<String> COMMON = set(
            "a an and are as at because but did do for from had has have he her his how if in is it its my no not of"
                    + " on or our she so that the their then there these they this those to was we what when where"
                    + " which who why will with would you your");

    private final List<Word> words;
    private final BitSet dropped;
    private final List<String> kept = new ArrayList<>();
    private boolean opensSentence = true;

    private CleanText(List<Word> words, BitSet dropped) {
        this.words = words;
        this.dropped = dropped;
    }

    /** @param dropped by index */
    static String of(List<Word> words, BitSet dropped) {
        return new CleanText(words, dropped).text();
    }

    private String text() {
        for (int i = 0; i < words.size(); i++) {
            if (dropped.get(i)) {
                i = dropFrom(i);
            } else {
                keep(words.get(i), words.get(i).text());
            }
        }
        return String.join(" ", kept);
    }

    private void keep(Word word, String written) {
        kept.add(written);
        opensSentence = word.endsSentence();
    }

    /** @return the last index that is done with */
    private int dropFrom(int from) {
        var to = Math.min(dropped.nextClearBit(from), words.size());
        var last = words.get(to - 1);
        if (to == words.size()) {
            if (!opensSentence) {
                kept.add(withEndOf(last, kept.removeLast()));
            }
            return to;
        }
        var next = words.get(to);
        if (opensSentence) {
            keep(next, capital(next.text()));
        } else if (last.endsSentence() && isSentenceOfItsOwn(words.get(from))) {
            keep(next, COMMON.contains(next.plain()) ? next.text().toLowerCase(Locale.ROOT) : next.text());
        } else {
            if (last.endsClause()) {
                kept.add(withEndOf(last, kept.removeLast()));
            }
            keep(next, next.text());
        }
        return to;
    }

    /** "of Um. Where we are": the engine closed a sentence that goes on. */
    private static boolean isSentenceOfItsOwn(Word first) {
        return FilledPauses.is(first) && Character.isUpperCase(first.text().codePointAt(0));
    }

    /** A full stop behind the dropped words moves to the word before; a comma goes with its twin. */
    private static String withEndOf(Word last, String before) {
        var end = SENTENCE_END.matcher(last.text());
        return PUNCTUATION_BEHIND.matcher(before).replaceFirst("") + (end.find() ? end.group() : "");
    }

    private static String capital(String text) {
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
