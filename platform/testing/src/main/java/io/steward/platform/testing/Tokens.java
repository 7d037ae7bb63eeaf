package io.steward.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.steward.platform.caller.Roles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signed tokens with the claims of Keycloak's. */
public final class Tokens {

    static final String[] ALL_SCOPES = {
        "accounts:read",
        "accounts:write",
        "signals:write",
        "health:read",
        "health:write",
        "playbooks:read",
        "playbooks:write",
        "messages:read",
        "messages:write",
        "privacy:read",
        "privacy:write"
    };

    private static final Duration LIFE = Duration.ofMinutes(10);

    private Tokens() {}

    /** A person with realm roles. The subject is the same for the same user name. */
    public static String of(String username, String... roles) {
        return person(username, Instant.now().plus(LIFE), "steward", roles);
    }

    /** A machine: role integration, and the scopes that its client was given. */
    public static String integration(String client, String... scopes) {
        return sign(claims("service-account-" + client, client, Instant.now().plus(LIFE), "steward", Roles.INTEGRATION)
                .claim("scope", String.join(" ", scopes)));
    }

    /** A token whose time is over. */
    public static String expired(String username, String... roles) {
        return person(username, Instant.now().minus(Duration.ofHours(1)), "steward", roles);
    }

    /** A token that was made for somebody else. */
    public static String forAudience(String audience, String username, String... roles) {
        return person(username, Instant.now().plus(LIFE), audience, roles);
    }

    /** The subject of a person's tokens, as {@code Caller.subject()} sees it. */
    public static String subjectOf(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String person(String username, Instant expiry, String audience, String... roles) {
        return sign(claims(username, "steward-console", expiry, audience, roles).claim("scope", "openid profile"));
    }

    private static JwtClaimsBuilder claims(
            String username, String client, Instant expiry, String audience, String... roles) {
        return Jwt.issuer(TokenIssuer.running().url())
                .subject(subjectOf(username))
                .audience(audience)
                .issuedAt(expiry.minus(LIFE))
                .expiresAt(expiry)
                .claim("typ", "Bearer")
                .claim("azp", client)
                .claim("preferred_username", username)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(TokenIssuer.KEY_ID).sign(TokenIssuer.running().key());
    }
}
