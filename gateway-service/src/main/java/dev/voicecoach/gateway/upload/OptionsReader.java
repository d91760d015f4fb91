package dev.voicecoach.gateway.upload;

import dev.voicecoach.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads and checks an answer's options; every complaint is a 422 that names the option and what was expected. */
@Component
class OptionsReader {
    private static final Set<String> NAMES =
            Set.of("question_id", "question", "learner_ref", "language", "language_model", "metadata");
    private static final Pattern QUESTION_ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final int MAX_QUESTION = 2000;
    private static final int MAX_LEARNER_REF = 200;
    private static final int MAX_LANGUAGE = 35;
    private static final int MAX_NAME = 40;
    private static final String DEFAULT_LANGUAGE = "en";

    private final StrictJson json;
    private final MetadataReader metadata;

    OptionsReader(StrictJson json, MetadataReader metadata) {
        this.json = json;
        this.metadata = metadata;
    }

    /** @param document a JSON object; nothing at all counts as one without members */
    AnswerOptions fromJson(byte[] document) {
        var given = new LinkedHashMap<String, JsonNode>();
        if (document.length > 0) {
            var node = parse("options", document);
            if (!node.isObject()) {
                throw invalid("The part 'options' is no JSON object.");
            }
            node.forEachEntry(given::put);
        }
        return fromMembers(given);
    }

    /** @param parameters of the query; {@code metadata} is JSON */
    AnswerOptions fromQuery(Map<String, String[]> parameters) {
        var given = new LinkedHashMap<String, JsonNode>();
        parameters.forEach((name, values) -> {
            requireKnown(name);
            if (values.length > 1) {
                throw invalid("Option '" + name + "' is given " + values.length + " times.");
            }
            given.put(
                    name,
                    name.equals("metadata")
                            ? parse("metadata", values[0].getBytes(StandardCharsets.UTF_8))
                            : StringNode.valueOf(values[0]));
        });
        return fromMembers(given);
    }

    /** @param given by name, those that are no options left out */
    AnswerOptions fromMembers(Map<String, JsonNode> given) {
        given.keySet().forEach(OptionsReader::requireKnown);
        var questionId = text(given, "question_id", 80);
        var question = text(given, "question", MAX_QUESTION);
        if (questionId != null && question != null) {
            throw invalid("Please give 'question_id' or 'question', not both.");
        }
        if (questionId != null && !QUESTION_ID.matcher(questionId).matches()) {
            throw invalid("Option 'question_id' is no id of a question; those hold letters, digits, '_' and '-'.");
        }
        var language = text(given, "language", MAX_LANGUAGE);
        return new AnswerOptions(
                questionId,
                question,
                text(given, "learner_ref", MAX_LEARNER_REF),
                language == null ? DEFAULT_LANGUAGE : languageTag(language),
                text(given, "language_model", MAX_NAME),
                metadata.read(given.get("metadata")));
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            var shown = name.length() > 40 ? name.substring(0, 40) + '…' : name;
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown_option",
                    "There is no option '" + shown
                            + "'. Known are question_id, question, learner_ref, language, language_model and"
                            + " metadata, and with a typed answer its text.");
        }
    }

    /** The option's text; null when it is absent, null or blank. */
    private static @Nullable String text(Map<String, JsonNode> given, String name, int maxLength) {
        var node = given.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw invalid("Option '" + name + "' is no text.");
        }
        var text = node.stringValue();
        var length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw invalid("Option '" + name + "' has " + length + " characters; at most " + maxLength + " are taken.");
        }
        return text.isBlank() ? null : text;
    }

    private static String languageTag(String given) {
        try {
            return new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw invalid("Option 'language' is no BCP 47 tag; expected for example 'en' or 'en-GB'.");
        }
    }

    private JsonNode parse(String name, byte[] document) {
        return json.read(document).orElseThrow(() -> invalid("Option '" + name + "' is no readable JSON."));
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_option", detail);
    }
}
