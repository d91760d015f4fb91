package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.platform.http.RemoteCalls;
import dev.voicecoach.platform.http.Retries;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer without success says about its cause. Of the body only short codes are kept: its sentences may hold keys
 * (OpenAI's 401 quotes the beginning and the end of the one it got) or what was said.
 *
 * @param code the server's own, or its kind of error; null when it gives none
 * @param aboutLanguage whether it refuses the language
 */
record Refusal(int status, @Nullable String code, boolean aboutLanguage) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    /** "Language 'xx' is not supported", "Invalid language", "Unsupported language", "'xx' is not a valid language code". */
    private static final Pattern WRONG_LANGUAGE = Pattern.compile(
            "(invalid|unsupported|unknown|not a valid) language|language\\b.{0,80}?(not supported|unsupported|invalid|must be)",
            Pattern.DOTALL);

    /** @param body as far as it was read; OpenAI's {@code {"error":{…}}}, FastAPI's {@code {"detail":…}}, or anything */
    static Refusal of(int status, byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            return new Refusal(status, null, false);
        }
        var error = root.path("error");
        var code = code(error.path("code"));
        var type = code(error.path("type"));
        // A wrong request, and about this part of it.
        var aboutLanguage = (status == 400 || status == 422)
                && ("language".equals(error.path("param").asString(""))
                        || (code != null && code.contains("language"))
                        || namesLanguage(root.path("detail"))
                        || saysLanguage(error.path("message").asString("")));
        return new Refusal(status, code != null ? code : type, aboutLanguage);
    }

    private static @Nullable String code(JsonNode node) {
        var text = node.isString() ? node.stringValue() : "";
        return CODE.matcher(text).matches() ? text : null;
    }

    /** A list of what did not validate, each with its place, or a sentence. */
    private static boolean namesLanguage(JsonNode detail) {
        if (detail.isString()) {
            return saysLanguage(detail.stringValue());
        }
        for (var each : detail) {
            for (var place : each.path("loc")) {
                if (place.asString("").equals("language")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean saysLanguage(String sentence) {
        return WRONG_LANGUAGE.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    /** Out of money rather than too fast: waiting does not help. Source: OpenAI, Error codes, 429. */
    private boolean isFinal() {
        return !Retries.mayPass(status) || "insufficient_quota".equals(code);
    }

    RemoteCalls.Refusal asRefusal() {
        return new RemoteCalls.Refusal(sentence(), isFinal());
    }

    private String sentence() {
        var what = "HTTP " + status + (code == null ? "" : " (" + code + ")");
        return switch (status) {
            case 401, 403 ->
                what + "; expected " + OpenAiProperties.KEY_VARIABLE + " to hold a key that the server accepts";
            case 404 ->
                what + "; expected voicecoach.transcription.openai.base-url and .model to name what the server has";
            case 413 -> what + "; expected the server to take what voicecoach.transcription.openai.max-upload allows";
            default ->
                status >= 300 && status < 400
                        ? what + "; redirects are not followed, since they would take the recording elsewhere"
                        : what;
        };
    }
}
