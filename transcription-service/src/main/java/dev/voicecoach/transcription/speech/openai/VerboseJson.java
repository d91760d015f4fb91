package dev.voicecoach.transcription.speech.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The answer on the wire; times in seconds. Members that we do not know are left out, wrong types are not.
 * Source: OpenAI, "The transcription object (verbose JSON)"; {@code probability} is what faster-whisper servers add.
 *
 * @param words of the whole text; null when the server gives no times of words
 * @param segments null when the server gives none
 */
record VerboseJson(
        String text, @Nullable List<Word> words, @Nullable List<Segment> segments) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

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

    /** What is no such answer; says where and never what, since it holds the transcript. */
    static final class MalformedException extends Exception {
        MalformedException(String message) {
            super(message);
        }
    }

    static VerboseJson read(byte[] body) throws MalformedException {
        WireAnswer wire;
        try {
            wire = JSON.readValue(body, WireAnswer.class);
        } catch (DatabindException e) {
            throw new MalformedException("wrong value" + place(e));
        } catch (JacksonException e) {
            throw new MalformedException("no JSON, or broken off");
        }
        if (wire == null) {
            throw new MalformedException("null");
        }
        return wire.checked();
    }

    private static String place(DatabindException e) {
        return e.getPath().stream()
                .map(part ->
                        part.getPropertyName() != null ? "." + part.getPropertyName() : "[" + part.getIndex() + "]")
                .collect(Collectors.joining("", " at $", ""));
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
                var segment = present(segments.get(i), place);
                checked.add(new Segment(
                        present(segment.text, place + ".text"),
                        time(segment.start, place + ".start"),
                        time(segment.end, place + ".end"),
                        finite(segment.avgLogprob),
                        words(segment.words, place)));
            }
            return new VerboseJson(
                    present(text, "$.text"), words(words, "$"), segments == null ? null : List.copyOf(checked));
        }

        private static @Nullable List<Word> words(@Nullable List<@Nullable WireWord> words, String parent)
                throws MalformedException {
            if (words == null) {
                return null;
            }
            var checked = new ArrayList<Word>();
            for (int i = 0; i < words.size(); i++) {
                var place = parent + ".words[" + i + "]";
                var word = present(words.get(i), place);
                checked.add(new Word(
                        present(word.word, place + ".word"),
                        time(word.start, place + ".start"),
                        time(word.end, place + ".end"),
                        finite(word.probability)));
            }
            return List.copyOf(checked);
        }

        private static <T> T present(@Nullable T value, String place) throws MalformedException {
            if (value == null) {
                throw new MalformedException(place + " is missing");
            }
            return value;
        }

        private static double time(@Nullable Double seconds, String place) throws MalformedException {
            var value = present(seconds, place);
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
