package dev.voicecoach.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** The gateway's word on who is calling, short-lived and signed (JWT, HS256). Thread safe. */
public final class InternalTokens {
    private static final String AUDIENCE = "voicecoach-internal";
    private static final String SCOPE = "scope";

    private final byte[] secret;
    private final Duration lifetime;
    private final Clock clock;

    /** @param secret at least 32 bytes as UTF-8, the same in every service */
    public InternalTokens(String secret, Duration lifetime, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        if (this.secret.length < 32) {
            throw new IllegalArgumentException("The internal secret has " + this.secret.length
                    + " bytes; set VOICECOACH_IDENTITY_SECRET to at least 32");
        }
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A token that vouches for the caller for a short time. */
    public String mint(Caller caller) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .subject(caller.tenantId())
                .claim(SCOPE, String.join(" ", caller.scopes()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("HS256 is not available", e);
        }
        return token.serialize();
    }

    /** The caller that the token vouches for; empty when it is not ours, changed or expired. */
    public Optional<Caller> verify(String token) {
        try {
            var parsed = SignedJWT.parse(token);
            // The algorithm is ours to choose: a token that names another, or none, is refused before its claims count.
            if (!JWSAlgorithm.HS256.equals(parsed.getHeader().getAlgorithm())
                    || !parsed.verify(new MACVerifier(secret))) {
                return Optional.empty();
            }
            var claims = parsed.getJWTClaimsSet();
            var expiry = claims.getExpirationTime();
            var tenantId = claims.getSubject();
            if (tenantId == null
                    || expiry == null
                    || !claims.getAudience().contains(AUDIENCE)
                    || expiry.toInstant().isBefore(clock.instant())) {
                return Optional.empty();
            }
            var scope = claims.getStringClaim(SCOPE);
            return Optional.of(
                    new Caller(tenantId, scope == null || scope.isBlank() ? Set.of() : Set.of(scope.split(" "))));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
