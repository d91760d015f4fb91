package dev.voicecoach.platform.identity;

import java.util.Set;

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
}
