package io.steward.platform.limits;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Charges the caller of every REST call, and tells in every answer where they stand. */
class LimitFilters {

    private final CallLimits limits;
    private final CurrentIdentityAssociation identity;

    LimitFilters(CallLimits limits, CurrentIdentityAssociation identity) {
        this.limits = limits;
        this.identity = identity;
    }

    @ServerRequestFilter
    Uni<Response> charge(ResourceInfo resource, RoutingContext call) {
        if (!limits.isEnabled() || resource.getResourceClass().isAnnotationPresent(LimitedByItself.class)) {
            return Uni.createFrom().nullItem();
        }
        if (!asksWhoCalls(resource)) {
            limits.chargeCall(address(call));
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity()
                .invoke(caller -> limits.chargeCall(name(caller, call)))
                .replaceWith(() -> null);
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext answer, RoutingContext call) {
        if (!limits.isEnabled()) {
            return;
        }
        boolean tooMany = !limits.isCharged() && !limits.chargeAfterwards(name(known(call), call));
        List<Standing> standings = limits.standings();
        if (standings.isEmpty()) {
            return;
        }
        if (tooMany && answer.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            refuse(answer, standings.getFirst(), call);
        }
        answer.getHeaders().putSingle("RateLimit-Policy", joined(standings, Standing::policyField));
        answer.getHeaders().putSingle("RateLimit", joined(standings, Standing::limitField));
    }

    private static String joined(List<Standing> standings, Function<Standing, String> field) {
        return standings.stream().map(field).collect(Collectors.joining(", "));
    }

    /** Whoever guesses at tokens learns nothing from the answers that come too fast. */
    private static void refuse(ContainerResponseContext answer, Standing standing, RoutingContext call) {
        ProblemException refusal = CallLimits.tooMany(standing);
        answer.setStatus(refusal.problem().status());
        answer.setEntity(refusal.problem().at(call.request().path()));
        answer.getHeaders().putSingle("Content-Type", Problem.MEDIA_TYPE);
        refusal.headers().forEach(answer.getHeaders()::putSingle);
    }

    private static boolean asksWhoCalls(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
                || resource.getResourceClass().isAnnotationPresent(RolesAllowed.class);
    }

    private static SecurityIdentity known(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }

    private static String name(SecurityIdentity caller, RoutingContext call) {
        return caller == null || caller.isAnonymous()
                ? address(call)
                : caller.getPrincipal().getName();
    }

    private static String address(RoutingContext call) {
        return "address " + call.request().remoteAddress().hostAddress();
    }
}
