package dev.voicecoach.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InternalTokensTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Caller CALLER = new Caller("ten_a", Set.of("tasks:read", "tasks:write"));

    private final InternalTokens tokens = at(NOW, SECRET);

    private static InternalTokens at(Instant instant, String secret) {
        return new InternalTokens(secret, Duration.ofSeconds(60), Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Test
    void vouchesForTheCaller() {
        assertThat(tokens.verify(tokens.mint(CALLER))).contains(CALLER);
        var without = new Caller("ten_a", Set.of());
        assertThat(tokens.verify(tokens.mint(without))).contains(without);
    }

    @Test
    void expires() {
        assertThat(at(NOW.plusSeconds(61), SECRET).verify(tokens.mint(CALLER))).isEmpty();
    }

    @Test
    void refusesAnotherSecret() {
        assertThat(at(NOW, SECRET.replace('0', 'x')).verify(tokens.mint(CALLER)))
                .isEmpty();
    }

    @Test
    void refusesAnUnsignedToken() {
        var claims = new JWTClaimsSet.Builder()
                .audience("voicecoach-internal")
                .subject("ten_a")
                .expirationTime(Date.from(NOW.plusSeconds(30)))
                .build();
        assertThat(tokens.verify(new PlainJWT(claims).serialize())).isEmpty();
    }

    @Test
    void refusesAChangedTokenAndNoise() {
        var token = tokens.mint(CALLER);
        assertThat(tokens.verify(token.substring(0, token.length() - 2) + "AA")).isEmpty();
        assertThat(tokens.verify("not a token")).isEmpty();
        assertThat(tokens.verify("")).isEmpty();
    }

    @Test
    void refusesAShortSecretAndNamesTheVariable() {
        assertThatThrownBy(() -> at(NOW, "short")).hasMessageContaining("VOICECOACH_IDENTITY_SECRET");
    }
}
