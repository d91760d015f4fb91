package dev.voicecoach.gateway.route;

import dev.voicecoach.platform.problem.Problems;
import dev.voicecoach.schemas.FailureCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what can be read in two ways: filters, routes and services would not agree on what {@code /../} or {@code ;x}
 * means in a path, and a body of the type {@code audio/*} is of none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainRequestFilter extends OncePerRequestFilter {
    private final Problems problems;

    PlainRequestFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAmbiguous(request.getRequestURI())) {
            problems.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "invalid_path",
                    "A path may not have '.' or '..' as a segment, nor ';' or '//'.");
            return;
        }
        var type = request.getContentType();
        if (type != null && type.split(";", 2)[0].contains("*")) {
            problems.write(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    FailureCode.UNSUPPORTED_MEDIA.code(),
                    "The Content-Type names no type. Please send the one of the body, for example audio/wav.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isAmbiguous(String path) {
        var decoded = path.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%3b", ";") + '/';
        return decoded.contains("/./") || decoded.contains("/../") || decoded.contains(";") || path.contains("//");
    }
}
