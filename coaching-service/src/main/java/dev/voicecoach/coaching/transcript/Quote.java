package dev.voicecoach.coaching.transcript;

/**
 * Words of the answer, verbatim, and when they were said.
 *
 * @param startMillis of the first word, or of its segment when the transcript has no word times
 * @param endMillis of the last word, likewise
 * @param words which they are
 */
public record Quote(String text, long startMillis, long endMillis, Span words) {

    /** Never the words: a record's own would put them into logs. */
    @Override
    public String toString() {
        return "Quote[" + words + ", " + startMillis + " to " + endMillis + " ms]";
    }
}
