package dev.voicecoach.platform.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace that a request belongs to: the client's own, or one begun here.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 */
public record RequestTrace(String traceId, String spanId) {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = RequestTrace.class.getName();

    /** The request's trace, the same each time it is asked for. */
    public static RequestTrace of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestTrace known) {
            return known;
        }
        var trace = parse(request.getHeader("traceparent"));
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    /** The trace named by a {@code traceparent} header; a new one if the header is absent or not valid. */
    public static RequestTrace parse(@Nullable String traceparent) {
        if (traceparent != null) {
            var match = TRACEPARENT.matcher(traceparent);
            if (match.matches()
                    && !match.group(1).matches("0+")
                    && !match.group(2).matches("0+")) {
                return new RequestTrace(match.group(1), match.group(2));
            }
        }
        return new RequestTrace(randomHex(16), randomHex(8));
    }

    /** The header's value, for events that belong to this trace. */
    public String traceparent() {
        return "00-" + traceId + '-' + spanId + "-01";
    }

    /** What answers carry as {@code Request-Id}. */
    public String requestId() {
        return "req_" + traceId;
    }

    private static String randomHex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
