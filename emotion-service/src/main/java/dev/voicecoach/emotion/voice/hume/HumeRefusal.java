package dev.voicecoach.emotion.voice.hume;

import dev.voicecoach.platform.http.RemoteCalls.Refusal;
import dev.voicecoach.platform.http.Retries;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer of Hume without success says about its cause. Of the body only {@code code} is kept, which is short and
 * stable; a 401 and a 429 come from a gateway before the service and have none. Source: Hume, Expression Measurement,
 * Errors.
 */
final class HumeRefusal {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,64}");

    private HumeRefusal() {}

    static Refusal of(int status, byte[] body) {
        return new Refusal(sentence(status, code(body)), !Retries.mayPass(status));
    }

    private static String sentence(int status, String code) {
        var what = "HTTP " + status + code;
        return switch (status) {
            case 401 -> what + "; expected " + HumeProperties.KEY_VARIABLE + " to hold a key that Hume accepts";
            case 403 -> what + "; expected the organisation of " + HumeProperties.KEY_VARIABLE + " to have access";
            case 404, 405 -> what + "; expected voicecoach.emotion.hume.base-url to be Hume's";
            case 413 -> what + "; expected Hume to take what voicecoach.emotion.hume.max-upload allows";
            default ->
                status >= 300 && status < 400
                        ? what + "; redirects are not followed, since they would take the recording elsewhere"
                        : what;
        };
    }

    /** In brackets; empty when there is none. */
    private static String code(byte[] body) {
        try {
            var code = JSON.readTree(body).path("code");
            return code.isString() && CODE.matcher(code.stringValue()).matches() ? " (" + code.stringValue() + ")" : "";
        } catch (JacksonException e) {
            return "";
        }
    }
}
