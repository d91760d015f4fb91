package dev.voicecoach.gateway.tenant;

import dev.voicecoach.gateway.outage.DatabaseUnavailableException;
import dev.voicecoach.gateway.outage.Outage;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling. A key that is malformed, unknown or revoked gets one and the same answer. */
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ApiKeyFilter.class);
    private static final String SCHEME = "Bearer ";
    static final String KEY_HEADER = "X-Api-Key";
    private static final String OPEN_PATH = "/v1/health";

    private final ApiKeys keys;
    private final Problems problems;

    ApiKeyFilter(ApiKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(OPEN_PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = keyOf(request).flatMap(ApiKey::parse).flatMap(keys::callerWith);
        } catch (DataAccessException e) {
            if (!DatabaseUnavailableException.explains(e)) {
                throw e;
            }
            log.warn("PostgreSQL is away: {}", e.getClass().getSimpleName());
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER_SECONDS);
            var outage = Outage.DATABASE;
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, outage.code(), outage.detail());
            return;
        }
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"voicecoach\"");
            problems.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "unauthenticated",
                    "Please send your API key, as 'Authorization: Bearer vc_live_…' or as 'X-Api-Key: vc_live_…'.");
            return;
        }
        request.setAttribute(Caller.ATTRIBUTE, caller.get());
        chain.doFilter(request, response);
    }

    private static Optional<String> keyOf(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? Optional.of(authorization.substring(SCHEME.length()).strip())
                    : Optional.empty();
        }
        return Optional.ofNullable(request.getHeader(KEY_HEADER)).map(String::strip);
    }
}
