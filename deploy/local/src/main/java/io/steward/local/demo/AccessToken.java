package io.steward.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A bearer token of Keycloak, asked for anew before it runs out. Safe for use by several threads. */
final class AccessToken implements Supplier<String> {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final StewardApi api;
    private final String endpoint;
    private final String form;
    private final Clock clock;
    private String header;
    private Instant goodUntil = Instant.MIN;

    private AccessToken(StewardApi api, String issuer, String form, Clock clock) {
        this.api = api;
        this.endpoint = issuer + "/protocol/openid-connect/token";
        this.form = form;
        this.clock = clock;
    }

    /** The token of the admin, who alone may make write keys. */
    static AccessToken ofAdmin(StewardApi api, String issuer, Clock clock) {
        return new AccessToken(
                api, issuer, "grant_type=password&client_id=steward-console&username=ada&password=ada", clock);
    }

    /** The token of the integration that the realm has for demonstrations. */
    static AccessToken ofIntegration(StewardApi api, String issuer, Clock clock) {
        return new AccessToken(
                api,
                issuer,
                "grant_type=client_credentials&client_id=demo-integration&client_secret=demo-integration",
                clock);
    }

    /** The {@code Authorization} header. */
    @Override
    public synchronized String get() {
        if (!clock.instant().isBefore(goodUntil)) {
            JsonNode answer = api.postForm(endpoint, form);
            header = "Bearer " + answer.required("access_token").textValue();
            goodUntil = clock.instant()
                    .plusSeconds(answer.required("expires_in").longValue())
                    .minus(MARGIN);
        }
        return header;
    }
}
