package dev.voicecoach.question.tailored;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.index.SearchFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a text and what is wanted for it. No message quotes the text. */
@Component
class TailoredReader {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;
    private static final Set<String> MEMBERS = Set.of("text", "role", "k");

    private final JsonMapper json;
    private final TailoredProperties properties;

    TailoredReader(JsonMapper json, TailoredProperties properties) {
        this.json = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.properties = properties;
    }

    /** @throws ProblemException 400, 413 or 422 with what is wrong */
    TailoredRequest read(InputStream body) throws IOException {
        var document = document(body);
        document.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unprocessable(
                            "unknown_option", "The body takes 'text', 'role' and 'k', and no other member.");
                });
        var filter = SearchFilter.of(new QuestionFilter(role(document.get("role")), null, null));
        var limit = limit(document.get("k"));
        return new TailoredRequest(phrases(text(document.get("text"))), filter, limit);
    }

    private JsonNode document(InputStream body) throws IOException {
        var most = Math.toIntExact(properties.maxBodySize().toBytes());
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body_too_large",
                    "The body has more than " + most + " bytes. The text may have " + properties.maxCharacters()
                            + " characters; please shorten it.");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var document = json.readTree(text.toString());
            if (document.isObject()) {
                return document;
            }
        } catch (CharacterCodingException | JacksonException e) {
            // The parser's message quotes the document.
        }
        throw new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid_json",
                "The body is no JSON object in UTF-8, or has a name twice. Expected is {\"text\": \"…\"}, with 'role'"
                        + " and 'k' beside it if wanted.");
    }

    private String text(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            throw unprocessable(
                    "text_missing", "The body has no 'text'. Please send the job description or the résumé.");
        }
        if (!given.isString()) {
            throw unprocessable("invalid_text", "The member 'text' is no string of JSON.");
        }
        var text = given.stringValue();
        var length = text.codePointCount(0, text.length());
        if (length > properties.maxCharacters()) {
            throw unprocessable(
                    "text_too_long",
                    "The text has " + length + " characters; at most " + properties.maxCharacters()
                            + " are taken. Please shorten it.");
        }
        return text;
    }

    private List<String> phrases(String text) {
        var phrases = Phrases.of(text);
        if (phrases.isEmpty()) {
            throw unprocessable(
                    "text_missing", "The text has no word that says something. Please send the job description.");
        }
        if (phrases.size() > properties.maxPhrases()) {
            throw unprocessable(
                    "text_too_long",
                    "The text has " + phrases.size() + " phrases; at most " + properties.maxPhrases()
                            + " are taken. Please shorten it.");
        }
        return phrases;
    }

    private static @Nullable Role role(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        return Role.of(given.isString() ? given.stringValue() : "")
                .orElseThrow(() -> unprocessable(
                        "invalid_option",
                        "role is not one that we have. Allowed are: " + String.join(", ", Role.labels()) + "."));
    }

    private static int limit(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return DEFAULT_LIMIT;
        }
        if (!given.canConvertToInt()
                || !given.isIntegralNumber()
                || given.intValue() < 1
                || given.intValue() > MAX_LIMIT) {
            throw unprocessable("invalid_option", "k must be a whole number from 1 to " + MAX_LIMIT + ".");
        }
        return given.intValue();
    }

    private static ProblemException unprocessable(String code, String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
