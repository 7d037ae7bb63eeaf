package io.steward.platform.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemException;
import io.steward.platform.problems.ProblemKind;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the present call costs its caller, and where that leaves them. */
@ApplicationScoped
public class CallLimits {

    private static final String CALLER = "steward.limit.caller";
    private static final String STANDING = "steward.limit.";

    private final RateLimits limits;
    private final LimitSettings settings;
    private final CurrentVertxRequest request;

    CallLimits(RateLimits limits, LimitSettings settings, CurrentVertxRequest request) {
        this.limits = limits;
        this.settings = settings;
        this.request = request;
    }

    /**
     * Charges a caller that only the resource knows, for what the call holds.
     *
     * @param caller something that no other caller has
     * @throws RuntimeException that is answered with 429
     */
    public void chargeItems(String caller, int items) {
        RoutingContext call = request.getCurrent();
        call.put(CALLER, caller);
        charge(call, Policy.BULK, items);
    }

    /**
     * Charges the caller of the present call for the items of its body.
     *
     * @throws RuntimeException that is answered with 429
     */
    public void chargeItems(Bulk body) {
        charge(request.getCurrent(), Policy.BULK, body.itemCount());
    }

    /** Charges a caller for the present call: 429 where it is one too many. */
    void chargeCall(String caller) {
        RoutingContext call = request.getCurrent();
        call.put(CALLER, caller);
        charge(call, Policy.DEFAULT, 1);
    }

    /** Charges for a call that ended before anybody was charged; tells whether it was one too many. */
    boolean chargeAfterwards(String caller) {
        RoutingContext call = request.getCurrent();
        return !isLimited(caller) || take(call, caller, Policy.DEFAULT, 1).allowed();
    }

    /** Where the caller stands, for each policy that the call was charged by. */
    List<Standing> standings() {
        RoutingContext call = request.getCurrent();
        List<Standing> standings = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            standings.add(call.get(STANDING + policy));
        }
        return standings.stream().filter(Objects::nonNull).toList();
    }

    /** Whether anybody has been told to be the caller yet. */
    boolean isCharged() {
        return request.getCurrent().get(CALLER) != null;
    }

    boolean isEnabled() {
        return settings.enabled();
    }

    private void charge(RoutingContext call, Policy policy, int cost) {
        String caller = call.get(CALLER);
        if (caller == null || !isLimited(caller)) {
            return;
        }
        Standing standing = take(call, caller, policy, cost);
        if (!standing.allowed()) {
            throw tooMany(standing);
        }
    }

    private Standing take(RoutingContext call, String caller, Policy policy, int cost) {
        Standing standing = limits.take(caller, policy, cost);
        call.put(STANDING + policy, standing);
        return standing;
    }

    private boolean isLimited(String caller) {
        return settings.enabled() && !settings.exempt().contains(caller);
    }

    /** The answer to a call that is one too many. */
    static ProblemException tooMany(Standing standing) {
        long seconds = standing.retryAfterSeconds();
        return new ProblemException(
                Problem.of(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "the limit \"%s\" is used up: try again in %d s"
                                .formatted(standing.policy().title(), seconds)),
                Map.of("Retry-After", Long.toString(seconds)));
    }
}
