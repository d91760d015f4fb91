package dev.voicecoach.platform.identity;

import dev.voicecoach.platform.problem.ProblemException;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Who is calling. Controllers take it as an argument; it comes from the API key, never from a path or a body.
 *
 * @param tenantId {@code ten_…}
 * @param scopes what the key may do, for example {@code tasks:read}
 */
public record Caller(String tenantId, Set<String> scopes) {
    /** The request attribute that carries it. */
    public static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** @throws ProblemException 403 {@code scope_missing} if the key may not do this */
    public void require(String scope) {
        if (!scopes.contains(scope)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "scope_missing",
                    "This API key may not do that: it lacks the scope " + scope + ".");
        }
    }
}
