package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One word as the engine wrote it, punctuation included.
 *
 * @param when of the word, or of its segment when the engine gives no word times
 */
public record Word(String text, Interval when) {
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern SENTENCE_END = Pattern.compile(".*(?:[.!?\u2026][\"')\\]\u201d\u2019]*)$");
    private static final Pattern CLAUSE_END =
            Pattern.compile(".*(?:[,;:.!?\u2026\u2013\u2014][\"')\\]\u201d\u2019]*)$");
    private static final Pattern BROKEN_OFF = Pattern.compile(".*\\p{L}[-\u2010\u2013\u2014]+[,.\u2026]*$");

    /** Lower case, without the punctuation around it, with {@code '} for every apostrophe; empty for punctuation. */
    public String plain() {
        return AROUND.matcher(text).replaceAll("").toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** Whether a full stop, question mark or the like follows. */
    public boolean endsSentence() {
        return SENTENCE_END.matcher(text).matches();
    }

    /** Whether any punctuation follows. */
    public boolean endsClause() {
        return CLAUSE_END.matcher(text).matches();
    }

    /** Whether it was written as broken off: "proj-". */
    boolean isBrokenOff() {
        return BROKEN_OFF.matcher(text).matches();
    }

    /** Never the word: what was said stays out of logs. */
    @Override
    public String toString() {
        return "Word[" + when.startMillis() + "-" + when.endMillis() + "]";
    }
}
