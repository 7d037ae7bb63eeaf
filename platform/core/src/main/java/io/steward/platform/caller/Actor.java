package io.steward.platform.caller;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who acts, wherever the code is: the authenticated caller of the current request, nobody outside of one. Unlike {@link
 * Caller} it may be asked by jobs and consumers, and it never begins an authentication.
 */
@ApplicationScoped
public class Actor {

    private final CurrentVertxRequest request;

    Actor(CurrentVertxRequest request) {
        this.request = request;
    }

    /** User name of the caller; null where nobody is logged in, and in work that no request asked for. */
    public String username() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext context = request.getCurrent();
        return context != null
                        && context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? token.getClaim("preferred_username")
                : null;
    }
}
