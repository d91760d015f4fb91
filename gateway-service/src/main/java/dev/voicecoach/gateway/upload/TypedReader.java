package dev.voicecoach.gateway.upload;

import dev.voicecoach.gateway.upload.ReceivedAnswer.Typed;
import dev.voicecoach.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a typed answer: a JSON object with the {@code text} and, beside it, the options. */
@Component
class TypedReader {
    private static final String TEXT = "text";
    /** All that Unicode calls a line break, and what word processors put for one. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final StrictJson json;
    private final OptionsReader options;
    private final TypedProperties properties;

    TypedReader(StrictJson json, OptionsReader options, TypedProperties properties) {
        this.json = json;
        this.options = options;
        this.properties = properties;
    }

    /** @throws ProblemException 400, 413, 415 or 422 with what is wrong, never with what was typed */
    Typed read(HttpServletRequest request, MediaType type) throws IOException {
        var charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media", "JSON is taken as UTF-8 only.");
        }
        if (request.getQueryString() != null) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown_option",
                    "With application/json the options go into the body, not into the query.");
        }
        var document = json.read(body(request)).filter(JsonNode::isObject).orElseThrow(TypedReader::noObject);
        var members = new LinkedHashMap<String, JsonNode>();
        document.forEachEntry(members::put);
        var text = text(members.remove(TEXT));
        return new Typed(options.fromMembers(members), text);
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        var most = Math.toIntExact(properties.maxBodySize().toBytes());
        var body = new ClientStream(request.getInputStream()).readNBytes(most + 1);
        if (body.length > most) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body_too_large",
                    "The body has more than " + most + " bytes. A typed answer may have " + properties.maxCharacters()
                            + " characters; please shorten it.");
        }
        return body;
    }

    private String text(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "text_missing",
                    "The body has no 'text'. Please send the answer.");
        }
        if (!given.isString()) {
            throw invalid("The member 'text' is no string of JSON.");
        }
        var text = LINE_BREAK.matcher(given.stringValue()).replaceAll("\n");
        var length = text.codePointCount(0, text.length());
        if (length > properties.maxCharacters()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "text_too_long",
                    "The text has " + length + " characters; at most " + properties.maxCharacters()
                            + " are taken. Please shorten it.");
        }
        requirePlain(text);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "text_missing", "The text has no word. Please send the answer.");
        }
        return text;
    }

    /** Refused and not left out: nobody types these, so the text is not what its sender takes it for. */
    private static void requirePlain(String text) {
        var position = 0;
        for (var character : text.codePoints().toArray()) {
            position++;
            var type = Character.getType(character);
            if (type == Character.SURROGATE || (type == Character.CONTROL && character != '\n' && character != '\t')) {
                throw invalid("The text has a character that is none of a text, U+%04X, as number %d. Please remove it."
                        .formatted(character, position));
            }
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_text", detail);
    }

    private static ProblemException noObject() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid_json",
                "The body is no JSON object in UTF-8, or has a name twice. Expected is {\"text\": \"…\"} with the options"
                        + " beside the text.");
    }
}
