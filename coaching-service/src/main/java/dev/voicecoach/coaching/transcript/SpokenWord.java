package dev.voicecoach.coaching.transcript;

/**
 * One spoken word and where it stands.
 *
 * @param plain lower case, without the punctuation around it, with {@code '} for every apostrophe
 * @param from offset of its first character in the answer's text, punctuation included
 * @param to offset after its last
 * @param startMillis from the start of the recording; of its segment when the transcript has no word times
 * @param endMillis likewise
 * @param endsSentence whether the transcript ends a sentence after it
 */
public record SpokenWord(String plain, int from, int to, long startMillis, long endMillis, boolean endsSentence) {}
