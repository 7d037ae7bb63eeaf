package io.steward.accounts.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the staff is read from Keycloak. */
@ConfigMapping(prefix = "steward.accounts.staff")
interface StaffSettings {

    /** The realm's address, ending with {@code /realms/NAME}; the issuer of the tokens unless it is reached otherwise. */
    @WithDefault("${quarkus.oidc.auth-server-url}")
    String realmUrl();

    /** The client whose service account may view the realm's users. */
    @WithDefault("${quarkus.application.name}")
    String clientId();

    /** The client's secret. */
    @WithDefault("${steward.client.secret}")
    String clientSecret();

    /** How often a process looks whether a refreshment is due: a duration such as {@code 10s}, or {@code off}. */
    @WithDefault("10s")
    String pollEvery();

    /** Time between two refreshments, whichever process does them. */
    @WithDefault("PT5M")
    Duration interval();

    /** How long a process has the refreshment for itself; another may do it then. */
    @WithDefault("PT2M")
    Duration lease();

    /** People who are asked for in one call. */
    @WithDefault("200")
    int pageSize();
}
