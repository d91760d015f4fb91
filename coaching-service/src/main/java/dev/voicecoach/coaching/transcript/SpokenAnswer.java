package dev.voicecoach.coaching.transcript;

import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A transcript as words with their places: what is measured, quoted and checked.
 *
 * @param text verbatim; the segments joined by one space
 * @param words what has a letter or a digit, in order
 */
public record SpokenAnswer(String text, List<SpokenWord> words) {
    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern LEADING_PUNCTUATION = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern TRAILING_PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+$");
    private static final Pattern STOP = Pattern.compile("[.,;:!?\u2026]+$");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?][\"')\\]\u201d\u2019]*$", Pattern.DOTALL);

    public SpokenAnswer {
        words = List.copyOf(words);
    }

    public static SpokenAnswer of(TranscriptReady transcript) {
        var text = new StringBuilder();
        var words = new ArrayList<SpokenWord>();
        for (Segment segment : transcript.getSegments()) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            addWords(segment.getText(), text.length(), segment.getStartMillis(), segment.getEndMillis(), words);
            text.append(segment.getText());
        }
        return new SpokenAnswer(text.toString(), withTimes(words, transcript.getWords()));
    }

    /** The word as the answer's text has it, punctuation included. */
    public String written(SpokenWord word) {
        return text.substring(word.from(), word.to());
    }

    /** The words verbatim, without the stop after the last. */
    public Quote quote(Span span) {
        var first = words.get(span.from());
        var last = words.get(span.to() - 1);
        var said = STOP.matcher(text.substring(first.from(), last.to())).replaceFirst("");
        return new Quote(said, first.startMillis(), last.endMillis(), span);
    }

    /** The sentences, as the transcript's punctuation has them. */
    public List<Span> sentences() {
        var sentences = new ArrayList<Span>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).endsSentence() || i == words.size() - 1) {
                sentences.add(new Span(from, i + 1));
                from = i + 1;
            }
        }
        return sentences;
    }

    /**
     * Every place where exactly these words stand, same letters, same case, one after the other. Tolerated are white
     * space and punctuation before the first word and after the last.
     */
    public List<Quote> occurrences(String quote) {
        var wanted = TOKEN.matcher(quote)
                .results()
                .map(token -> token.group())
                .filter(token -> !plainEnds(token).isEmpty())
                .toList();
        var found = new ArrayList<Quote>();
        for (int from = 0; !wanted.isEmpty() && from + wanted.size() <= words.size(); from++) {
            if (isAt(from, wanted)) {
                found.add(quote(new Span(from, from + wanted.size())));
            }
        }
        return found;
    }

    private boolean isAt(int from, List<String> wanted) {
        int last = wanted.size() - 1;
        for (int i = 0; i <= last; i++) {
            var written = written(words.get(from + i));
            var expected = wanted.get(i);
            if (i == 0) {
                written = LEADING_PUNCTUATION.matcher(written).replaceFirst("");
                expected = LEADING_PUNCTUATION.matcher(expected).replaceFirst("");
            }
            if (i == last) {
                written = TRAILING_PUNCTUATION.matcher(written).replaceFirst("");
                expected = TRAILING_PUNCTUATION.matcher(expected).replaceFirst("");
            }
            if (!written.equals(expected)) {
                return false;
            }
        }
        return true;
    }

    private static String plainEnds(String text) {
        return TRAILING_PUNCTUATION
                .matcher(LEADING_PUNCTUATION.matcher(text).replaceFirst(""))
                .replaceFirst("");
    }

    private static void addWords(String segment, int offset, long startMillis, long endMillis, List<SpokenWord> words) {
        var token = TOKEN.matcher(segment);
        while (token.find()) {
            var plain = plainEnds(token.group()).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            var endsSentence = SENTENCE_END.matcher(token.group()).matches();
            if (!plain.isEmpty()) {
                words.add(new SpokenWord(
                        plain, offset + token.start(), offset + token.end(), startMillis, endMillis, endsSentence));
            }
        }
    }

    /** Takes the engine's word times when they are about the same words; the segments' otherwise. */
    private static List<SpokenWord> withTimes(List<SpokenWord> words, List<Word> timed) {
        var said = timed.stream()
                .filter(word -> !plainEnds(word.getText()).isEmpty())
                .toList();
        if (said.size() != words.size()) {
            return words;
        }
        var result = new ArrayList<SpokenWord>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var time = said.get(i);
            if (!plainEnds(time.getText())
                    .toLowerCase(Locale.ROOT)
                    .replace('\u2019', '\'')
                    .equals(word.plain())) {
                return words;
            }
            result.add(new SpokenWord(
                    word.plain(),
                    word.from(),
                    word.to(),
                    time.getStartMillis(),
                    time.getEndMillis(),
                    word.endsSentence()));
        }
        return result;
    }

    /** Never the text: a record's own would put what was said into logs. */
    @Override
    public String toString() {
        return "SpokenAnswer[" + words.size() + " words]";
    }
}
