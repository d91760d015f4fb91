package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.platform.http.AnswerJson;
import dev.voicecoach.platform.http.AnswerJson.MalformedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer on the wire; times in seconds. Members that we do not know are left out, wrong types are not.
 * Source: OpenAI, "The transcription object (verbose JSON)"; {@code probability} is what faster-whisper servers add.
 *
 * @param words of the whole text; null when the server gives no times of words
 * @param segments null when the server gives none
 */
record VerboseJson(
        String text, @Nullable List<Word> words, @Nullable List<Segment> segments) {
    /** @param probability that it is right; null when the server does not say */
    record Word(
            String word, double start, double end, @Nullable Double probability) {}

    /**
     * @param avgLogprob mean logarithm of the probabilities of its tokens; null when the server does not say
     * @param words as some servers nest them, instead of the list beside the segments
     */
    record Segment(
            String text,
            double start,
            double end,
            @Nullable Double avgLogprob,
            @Nullable List<Word> words) {}

    static VerboseJson read(byte[] body) throws MalformedException {
        return AnswerJson.read(body, WireAnswer.class).checked();
    }

    /** As it comes, each member possibly missing. */
    private record WireAnswer(
            @Nullable String text,
            @Nullable List<@Nullable WireWord> words,
            @Nullable List<@Nullable WireSegment> segments) {
        VerboseJson checked() throws MalformedException {
            var checked = new ArrayList<Segment>();
            for (int i = 0; segments != null && i < segments.size(); i++) {
                var place = "$.segments[" + i + "]";
                var segment = AnswerJson.present(segments.get(i), place);
                checked.add(new Segment(
                        AnswerJson.present(segment.text, place + ".text"),
                        time(segment.start, place + ".start"),
                        time(segment.end, place + ".end"),
                        finite(segment.avgLogprob),
                        words(segment.words, place)));
            }
            return new VerboseJson(
                    AnswerJson.present(text, "$.text"),
                    words(words, "$"),
                    segments == null ? null : List.copyOf(checked));
        }

        private static @Nullable List<Word> words(@Nullable List<@Nullable WireWord> words, String parent)
                throws MalformedException {
            if (words == null) {
                return null;
            }
            var checked = new ArrayList<Word>();
            for (int i = 0; i < words.size(); i++) {
                var place = parent + ".words[" + i + "]";
                var word = AnswerJson.present(words.get(i), place);
                checked.add(new Word(
                        AnswerJson.present(word.word, place + ".word"),
                        time(word.start, place + ".start"),
                        time(word.end, place + ".end"),
                        finite(word.probability)));
            }
            return List.copyOf(checked);
        }

        private static double time(@Nullable Double seconds, String place) throws MalformedException {
            var value = AnswerJson.present(seconds, place);
            if (!Double.isFinite(value)) {
                throw new MalformedException(place + " is no time");
            }
            return value;
        }

        private static @Nullable Double finite(@Nullable Double value) {
            return value == null || !Double.isFinite(value) ? null : value;
        }
    }

    private record WireWord(
            @Nullable String word,
            @Nullable Double start,
            @Nullable Double end,
            @Nullable Double probability) {}

    private record WireSegment(
            @Nullable String text,
            @Nullable Double start,
            @Nullable Double end,
            @Nullable Double avgLogprob,
            @Nullable List<@Nullable WireWord> words) {}
}
