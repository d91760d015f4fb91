package dev.voicecoach.platform.http;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.springframework.util.unit.DataSize;

/**
 * A server that hears recordings: where it is, and how long it may take. Checked when it is made, in the words of the
 * settings that it comes from.
 *
 * @param settings the prefix of the settings, for example {@code voicecoach.transcription.openai}
 * @param baseUrl an http or https address without user, query and fragment
 * @param keyVariable the environment variable that the key comes from
 * @param apiKey secret; empty for none
 * @param connectTimeout for the connection alone
 * @param callTimeout for one try, from the connection to the last byte of the answer
 * @param budget for all tries and the waits between them
 * @param retries after the first try, of what may pass: 408, 429, 5xx, a broken connection, a timeout
 * @param maxUpload largest body of a request
 */
public record RemoteServer(
        String settings,
        String baseUrl,
        String keyVariable,
        String apiKey,
        Duration connectTimeout,
        Duration callTimeout,
        Duration budget,
        int retries,
        DataSize maxUpload) {

    /** The consumer must come back for its next record, and the task has its deadline. */
    private static final Duration LONGEST_BUDGET = Duration.ofMinutes(10);

    private static final int MOST_RETRIES = 10;

    public RemoteServer {
        var url = HttpUrl.parse(baseUrl);
        if (url == null || !url.username().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException(
                    settings + ".base-url is no http or https address without user, query and fragment");
        }
        if (!apiKey.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException(
                    keyVariable + " holds characters that no key has; expected printable ASCII without spaces");
        }
        if (!connectTimeout.isPositive() || !callTimeout.isPositive()) {
            throw new IllegalArgumentException(settings + ".connect-timeout is " + connectTimeout
                    + " and .call-timeout " + callTimeout + "; both are above zero");
        }
        if (budget.compareTo(callTimeout) < 0 || budget.compareTo(LONGEST_BUDGET) > 0) {
            throw new IllegalArgumentException(settings + ".budget is " + budget + "; expected " + callTimeout
                    + ", which is call-timeout, to " + LONGEST_BUDGET);
        }
        if (retries < 0 || retries > MOST_RETRIES) {
            throw new IllegalArgumentException(settings + ".retries is " + retries + "; expected 0 to " + MOST_RETRIES);
        }
        if (maxUpload.toKilobytes() < 1) {
            throw new IllegalArgumentException(settings + ".max-upload is " + maxUpload + "; expected at least 1KB");
        }
    }

    /** @param path below the base, for example {@code audio/transcriptions} */
    public HttpUrl endpoint(String path) {
        return HttpUrl.get(baseUrl).newBuilder().addPathSegments(path).build();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "RemoteServer[baseUrl=" + baseUrl + ", apiKey=" + (apiKey.isEmpty() ? "none" : "set") + "]";
    }
}
