package dev.voicecoach.transcription.disfluency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place in the words and what stands around it, filled pauses looked through: the questions that rules ask. */
record Phrase(List<Word> words, int from, int to) {
    static Set<String> set(String words) {
        return Set.of(words.split(" ", -1));
    }

    boolean prevIn(Set<String> words) {
        return words.contains(prev());
    }

    boolean nextIn(Set<String> words) {
        return words.contains(next());
    }

    /** The word before it, plain; empty at the beginning of a sentence. */
    String prev() {
        var i = indexBefore(from);
        return i < 0 ? "" : words.get(i).plain();
    }

    /** The words before it in the sentence, plain, the nearest first, at most so many. */
    List<String> before(int most) {
        var before = new ArrayList<String>();
        for (int i = indexBefore(from); i >= 0 && before.size() < most; i = indexBefore(i)) {
            before.add(words.get(i).plain());
        }
        return before;
    }

    /** The word behind it, plain; empty at the end of a sentence. */
    String next() {
        var i = indexBehind();
        return i < 0 ? "" : words.get(i).plain();
    }

    /** Whether a filled pause stands right beside it. */
    boolean besideFilledPause() {
        return (from > 0 && FilledPauses.is(words.get(from - 1)))
                || (to < words.size() && FilledPauses.is(words.get(to)));
    }

    boolean opensSentence() {
        return prev().isEmpty();
    }

    boolean closesSentence() {
        return next().isEmpty();
    }

    /** Whether the sentence ends with the word behind it. */
    boolean nextClosesSentence() {
        var i = indexBehind();
        return i >= 0 && (i + 1 == words.size() || words.get(i).endsSentence());
    }

    /** Whether any punctuation stands right before it; the beginning of the text does not count. */
    boolean punctuatedBefore() {
        return from > 0 && words.get(from - 1).endsClause();
    }

    boolean punctuatedBehind() {
        return words.get(to - 1).endsClause();
    }

    private int indexBefore(int index) {
        var i = index - 1;
        while (i >= 0 && FilledPauses.is(words.get(i)) && !words.get(i).endsSentence()) {
            i--;
        }
        return i < 0 || words.get(i).endsSentence() ? -1 : i;
    }

    private int indexBehind() {
        if (words.get(to - 1).endsSentence()) {
            return -1;
        }
        var i = to;
        while (i < words.size() && FilledPauses.is(words.get(i))) {
            i++;
        }
        return i == words.size() ? -1 : i;
    }
}
