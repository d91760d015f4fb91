package dev.voicecoach.transcription.disfluency;

import static dev.voicecoach.transcription.disfluency.Phrase.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One to four words said again at once; filled pauses between do not matter: "we were, um, we were". */
final class Repeats {
    private static final int LONGEST = 4;
    /** Said twice on purpose, or grammatical: "very very", "the plan that that team had", "had had". */
    private static final Set<String> DOUBLED =
            set("very really so much many more most had that no yes yeah bye ha far long again over round up down"
                    + " way well there knock please never ever too okay ok right hey wow blah is");

    private static final Set<String> NUMBERS =
            set("oh zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                    + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
                    + " hundred thousand million double");
    /** A word of content said so often is a list or a stress: "location, location, location". */
    private static final int STRESSED = 3;

    private static final int CONTENT_LETTERS = 4;

    /**
     * @param kept where the last time stands
     * @param dropped the words before it that said the same or began to, with the fillers between
     */
    record Found(Span kept, Span dropped, int times) {}

    private final List<Word> words;
    /** Indexes of the words that are no filled pauses. */
    private final List<Integer> said = new ArrayList<>();

    private Repeats(List<Word> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            if (!FilledPauses.is(words.get(i)) && !words.get(i).plain().isEmpty()) {
                said.add(i);
            }
        }
    }

    /** In order, never overlapping; the longest first where several are possible. */
    static List<Found> in(List<Word> words) {
        return new Repeats(words).all();
    }

    private List<Found> all() {
        var found = new ArrayList<Found>();
        var at = 0;
        while (at < said.size()) {
            var next = at + 1;
            for (int length = LONGEST; length > 0; length--) {
                var times = timesAt(at, length);
                if (times > 1) {
                    var last = at + (times - 1) * length;
                    if (isIntended(at, length, times)) {
                        next = last + length;
                    } else {
                        found.add(found(at, last, length, times));
                        // The last time may be the start of the next one, as in "I, I went, I went".
                        next = last;
                    }
                    break;
                }
            }
            at = next;
        }
        return found;
    }

    private Found found(int at, int last, int length, int times) {
        return new Found(
                new Span(said.get(last), said.get(last + length - 1) + 1),
                new Span(said.get(at), said.get(last)),
                times);
    }

    /** How often the words from here stand one behind the other, within one sentence. */
    private int timesAt(int at, int length) {
        if (length > 1 && isOneWordOnly(at, length)) {
            return 1;
        }
        var times = 1;
        while (at + (times + 1) * length <= said.size() && isAgain(at + (times - 1) * length, length)) {
            times++;
        }
        return times;
    }

    private boolean isOneWordOnly(int at, int length) {
        return at + length <= said.size()
                && IntStream.range(at, at + length)
                        .allMatch(i -> word(i).plain().equals(word(at).plain()));
    }

    private boolean isAgain(int at, int length) {
        for (int i = at; i < at + length; i++) {
            var word = word(i);
            if (word.endsSentence() && !word.isBrokenOff()) {
                return false;
            }
            var again = word(i + length).plain();
            var brokenOff = word.isBrokenOff() && i == at + length - 1 && again.startsWith(word.plain());
            if (!again.equals(word.plain()) && !brokenOff) {
                return false;
            }
        }
        return true;
    }

    private boolean isIntended(int at, int length, int times) {
        var plain = word(at).plain();
        if (length == 1 && !word(at).isBrokenOff()) {
            return DOUBLED.contains(plain)
                    || isNumber(plain)
                    || (times >= STRESSED && plain.length() >= CONTENT_LETTERS);
        }
        for (int i = at; i < at + length; i++) {
            if (!isNumber(word(i).plain())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String plain) {
        return NUMBERS.contains(plain) || plain.chars().anyMatch(Character::isDigit);
    }

    private Word word(int at) {
        return words.get(said.get(at));
    }
}
