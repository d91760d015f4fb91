package dev.voicecoach.platform.http;

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

/** Reads a server's answer as it is documented: members that we do not know are left out, wrong types are not. */
public final class AnswerJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private AnswerJson() {}

    /** What is no such answer; says where and never what, since that may be what somebody said. */
    public static final class MalformedException extends Exception {
        public MalformedException(String message) {
            super(message);
        }
    }

    /** @param type a record with nullable members, named in camel case where the wire has snake case */
    public static <T> T read(byte[] body, Class<T> type) throws MalformedException {
        @Nullable T answer;
        try {
            answer = JSON.readValue(body, type);
        } catch (DatabindException e) {
            throw new MalformedException("wrong value" + place(e));
        } catch (JacksonException e) {
            throw new MalformedException("no JSON, or broken off");
        }
        if (answer == null) {
            throw new MalformedException("null");
        }
        return answer;
    }

    private static String place(DatabindException e) {
        return e.getPath().stream()
                .map(part ->
                        part.getPropertyName() != null ? "." + part.getPropertyName() : "[" + part.getIndex() + "]")
                .collect(Collectors.joining("", " at $", ""));
    }

    /** @param place in the answer, for example {@code $.segments[0].text} */
    public static <T> T present(@Nullable T value, String place) throws MalformedException {
        if (value == null) {
            throw new MalformedException(place + " is missing");
        }
        return value;
    }
}
