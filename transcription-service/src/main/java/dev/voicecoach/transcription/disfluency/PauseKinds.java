package dev.voicecoach.transcription.disfluency;

import static dev.voicecoach.transcription.disfluency.Phrase.set;

import dev.voicecoach.transcription.acoustics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells pauses by the words around them, filled pauses looked through. */
final class PauseKinds {
    private static final Set<String> CONJUNCTIONS =
            set("and but so or because then which who when if while although though since until before after where");

    private PauseKinds() {}

    /**
     * @param silences in order
     * @param timed whether the words have times of their own
     */
    static List<Pause> of(List<Interval> silences, List<Word> words, boolean timed) {
        var said = words.stream()
                .filter(word -> !word.plain().isEmpty() && !FilledPauses.is(word))
                .toList();
        var pauses = new ArrayList<Pause>();
        for (var silence : silences) {
            pauses.add(new Pause(silence, kind(silence, said, timed)));
        }
        return pauses;
    }

    private static Pause.Kind kind(Interval silence, List<Word> said, boolean timed) {
        // By the middle of a word, since its end may reach over the silence behind it.
        var middle = middle(silence);
        if (!timed && said.stream().anyMatch(word -> word.when().overlap(silence) == silence.length())) {
            return Pause.Kind.UNKNOWN;
        }
        var before =
                (int) said.stream().filter(word -> middle(word.when()) < middle).count();
        if (before == 0) {
            return Pause.Kind.BEFORE_ANSWER;
        }
        if (before == said.size()) {
            return Pause.Kind.AFTER_ANSWER;
        }
        var last = said.get(before - 1);
        var continues = CONJUNCTIONS.contains(said.get(before).plain());
        return last.endsSentence() || (last.endsClause() && continues)
                ? Pause.Kind.BETWEEN_SENTENCES
                : Pause.Kind.INSIDE_CLAUSE;
    }

    private static long middle(Interval when) {
        return (when.startMillis() + when.endMillis()) / 2;
    }
}
