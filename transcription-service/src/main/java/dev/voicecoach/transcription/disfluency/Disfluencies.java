package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Where one answer is not fluent. Everything in order of time.
 *
 * @param cleanText without the transcribed fillers and, of repeats, all but the last time
 */
public record Disfluencies(List<Filler> fillers, List<Repeat> repeats, List<Pause> pauses, String cleanText) {
    /** A written "um" and a held vowel this far apart, with no word between, are the same. */
    private static final long SAME_MILLIS = 1_000;

    public Disfluencies {
        fillers = List.copyOf(fillers);
        repeats = List.copyOf(repeats);
        pauses = List.copyOf(pauses);
    }

    /**
     * Pure: the same input gives the same findings. English words only; the sound is judged in any language.
     *
     * @param silences where nobody speaks, in order
     * @param words all of them, in order
     * @param timed whether the words have times of their own; else those of their segments
     */
    public static Disfluencies find(VoiceTrack track, List<Interval> silences, List<Word> words, boolean timed) {
        var lexical = LexicalFillers.in(words);
        var repeats = Repeats.in(words);
        var fillers = new ArrayList<>(filledPauses(track, words, timed));
        for (var span : lexical) {
            fillers.add(new Filler(span.text(words), span.when(words), Filler.Kind.LEXICAL, Source.TRANSCRIBED));
        }
        fillers.sort(Comparator.comparingLong(filler -> filler.when().startMillis()));

        var dropped = new BitSet();
        lexical.forEach(span -> dropped.set(span.from(), span.to()));
        FilledPauses.in(words).forEach(span -> dropped.set(span.from(), span.to()));
        repeats.forEach(
                repeat -> dropped.set(repeat.dropped().from(), repeat.dropped().to()));
        return new Disfluencies(
                fillers,
                repeats.stream().map(repeat -> shown(repeat, words)).toList(),
                PauseKinds.of(silences, words, timed),
                CleanText.of(words, dropped));
    }

    /** Of a recording in which nobody speaks. */
    public static Disfluencies ofSilence(List<Interval> silences) {
        return new Disfluencies(List.of(), List.of(), PauseKinds.of(silences, List.of(), true), "");
    }

    private static Repeat shown(Repeats.Found repeat, List<Word> words) {
        var whole = new Span(repeat.dropped().from(), repeat.kept().to());
        return new Repeat(repeat.kept().text(words), whole.when(words), repeat.times(), Source.TRANSCRIBED);
    }

    /** Those that were written, at the place where they are heard, and those that are only heard. */
    private static List<Filler> filledPauses(VoiceTrack track, List<Word> words, boolean timed) {
        var others = words.stream()
                .filter(word -> !FilledPauses.is(word) && !word.plain().isEmpty())
                .map(Word::when)
                .toList();
        var heard = new ArrayList<>(HeardFillers.in(track, others, timed));
        var fillers = new ArrayList<Filler>();
        for (var span : FilledPauses.in(words)) {
            var when = span.when(words);
            var room = timed ? roomOf(span, words) : when;
            var same = heard.stream()
                    .filter(stretch ->
                            stretch.overlap(room) * 2 > stretch.length() || stretch.overlap(when) * 2 > when.length())
                    .min(Comparator.comparingLong(stretch -> Math.abs(stretch.startMillis() - when.startMillis())));
            same.ifPresent(heard::remove);
            fillers.add(new Filler(span.text(words), same.orElse(when), Filler.Kind.FILLED_PAUSE, Source.TRANSCRIBED));
        }
        for (var stretch : heard) {
            fillers.add(new Filler(Filler.HEARD_TEXT, stretch, Filler.Kind.FILLED_PAUSE, Source.HEARD));
        }
        return fillers;
    }

    /** From the word before to the word behind: engines put fillers before the silence that they stand behind. */
    private static Interval roomOf(Span span, List<Word> words) {
        var when = span.when(words);
        var from = when.startMillis() - SAME_MILLIS;
        var to = when.endMillis() + SAME_MILLIS;
        if (span.from() > 0) {
            from = Math.max(from, words.get(span.from() - 1).when().endMillis());
        }
        if (span.to() < words.size()) {
            to = Math.min(to, words.get(span.to()).when().startMillis());
        }
        return new Interval(Math.min(from, when.startMillis()), Math.max(to, when.endMillis()));
    }

    /** Never what was said. */
    @Override
    public String toString() {
        return "Disfluencies[" + fillers.size() + " fillers, " + repeats.size() + " repeats, " + pauses.size()
                + " pauses]";
    }
}
