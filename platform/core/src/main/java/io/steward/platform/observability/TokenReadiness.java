package io.steward.platform.observability;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the issuer's keys are here, so that tokens can be verified. A process that started before its issuer would
 * otherwise fetch them at the first request, which never comes while it is not ready: so this check fetches them. An
 * issuer that goes away later costs nobody the readiness, because the keys stay.
 */
@Readiness
@ApplicationScoped
class TokenReadiness implements AsyncHealthCheck {

    private static final String NAME = "Keys of the token issuer";

    private final TenantConfigBean tenants;

    TokenReadiness(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        if (tenant.ready()) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return tenant.initialize()
                .map(now -> now.ready() ? HealthCheckResponse.up(NAME) : HealthCheckResponse.down(NAME))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }
}
