package dev.voicecoach.question.practice;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies that can be understood in one way only; refuses with what is wrong, never with a learner's name. */
final class SessionRequestReader {
    private static final Set<String> MEMBERS =
            Set.of("learner_ref", "role", "categories", "difficulty", "length", "retention_days");
    // As the options of a task.
    private static final int MAX_LEARNER_REF = 200;
    private static final int DEFAULT_LENGTH = 5;
    private static final int MAX_LENGTH = 100;
    private static final int MAX_RETENTION_DAYS = 365;
    private static final int SHOWN = 40;
    private static final JsonMapper JSON = JsonMapper.builder()
            // Two values for one name: whichever we took, the client might mean the other.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SessionRequestReader() {}

    /** @throws ProblemException 400 {@code invalid_json}; 422 {@code unknown_option} or {@code invalid_option} */
    static SessionRequest newSession(byte @Nullable [] body) {
        var given = object(body);
        requireKnown(given, "", MEMBERS);
        var difficulty = difficulty(given.get("difficulty"));
        var scope = new Scope(
                absent(given.get("role")) ? null : oneOf("role", given.path("role"), Role::of, Role.labels()),
                categories(given.get("categories")),
                number("difficulty.from", difficulty.get("from"), 1, Question.MAX_DIFFICULTY, 1),
                number("difficulty.to", difficulty.get("to"), 1, Question.MAX_DIFFICULTY, Question.MAX_DIFFICULTY));
        if (scope.fromDifficulty() > scope.toDifficulty()) {
            throw invalid("'difficulty.from' is above 'difficulty.to'.");
        }
        var days = number("retention_days", given.get("retention_days"), 1, MAX_RETENTION_DAYS, 0);
        return new SessionRequest(
                learnerRef(given.get("learner_ref")),
                scope,
                number("length", given.get("length"), 1, MAX_LENGTH, DEFAULT_LENGTH),
                days == 0 ? null : Duration.ofDays(days));
    }

    /** How a session ends: {@code {"status": "ended"}}, as without a body, or {@code "abandoned"}. */
    static SessionStatus end(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return SessionStatus.ENDED;
        }
        var given = object(body);
        requireKnown(given, "", Set.of("status"));
        var status = given.get("status");
        return absent(status)
                ? SessionStatus.ENDED
                : oneOf(
                        "status",
                        given.path("status"),
                        label -> Stream.of(SessionStatus.ENDED, SessionStatus.ABANDONED)
                                .filter(known -> known.label().equals(label))
                                .findFirst(),
                        List.of("ended", "abandoned"));
    }

    private static JsonNode object(byte @Nullable [] body) {
        try {
            var node = JSON.readTree(body == null ? new byte[0] : body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // Its message quotes the body; told below without.
        }
        throw new ProblemException(
                HttpStatus.BAD_REQUEST, "invalid_json", "The body is no JSON object in UTF-8, or has a name twice.");
    }

    private static void requireKnown(JsonNode given, String path, Set<String> known) {
        for (var name : given.propertyNames()) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown_option",
                        "There is no option '" + path
                                + (name.length() > SHOWN ? name.substring(0, SHOWN) + '…' : name) + "'. Known are "
                                + String.join(", ", known.stream().sorted().toList()) + '.');
            }
        }
    }

    private static String learnerRef(@Nullable JsonNode node) {
        if (node == null || !node.isString() || node.stringValue().isBlank()) {
            throw invalid("'learner_ref' is missing: your own name for the person who practises, as text.");
        }
        var text = node.stringValue();
        if (text.codePointCount(0, text.length()) > MAX_LEARNER_REF) {
            throw invalid("'learner_ref' has more than " + MAX_LEARNER_REF + " characters.");
        }
        return text;
    }

    private static List<Category> categories(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of(Category.values());
        }
        if (!node.isArray() || node.isEmpty()) {
            throw invalid("'categories' is a list of at least one; leave it out for all of them.");
        }
        return node.valueStream()
                .map(item -> oneOf("categories", item, Category::of, Category.labels()))
                .toList();
    }

    private static JsonNode difficulty(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return JSON.createObjectNode();
        }
        if (!node.isObject()) {
            throw invalid("'difficulty' is an object with 'from' and 'to'.");
        }
        requireKnown(node, "difficulty.", Set.of("from", "to"));
        return node;
    }

    private static <T> T oneOf(
            String name, JsonNode given, Function<String, Optional<T>> parser, List<String> allowed) {
        return Optional.of(given)
                .filter(JsonNode::isString)
                .flatMap(text -> parser.apply(text.stringValue()))
                .orElseThrow(() -> invalid('\'' + name + "' takes " + String.join(", ", allowed) + '.'));
    }

    private static int number(String name, @Nullable JsonNode node, int min, int max, int otherwise) {
        if (node == null || node.isNull()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
            throw invalid('\'' + name + "' is a whole number from " + min + " to " + max + '.');
        }
        return node.intValue();
    }

    private static boolean absent(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_option", detail);
    }
}
