package io.steward.gateway.health;

import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.graph.BadInputException;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Health in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class HealthGraph {

    private static final int LONGEST_HISTORY = 730;

    private final Clock clock;

    HealthGraph(Clock clock) {
        this.clock = clock;
    }

    @Description("The health of the account; null where nothing is known of it yet.")
    public Uni<Health> health(@Source Account account) {
        return account.batch()
                .health()
                .map(views -> views.containsKey(account.key()) ? Health.of(views.get(account.key())) : null);
    }

    @NonNull
    @Description("The score day by day, oldest first.")
    public List<@NonNull HealthPoint> history(
            @Source Health health,
            @Name("days") @DefaultValue("90") @Description("How many days back, 1–730.") int days) {
        if (days < 1 || days > LONGEST_HISTORY) {
            throw new BadInputException("days is a number from 1 to " + LONGEST_HISTORY);
        }
        if (health.view().history() == null) {
            return List.of();
        }
        LocalDate before = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(days);
        return health.view().history().stream()
                .filter(point -> !point.date().isBefore(before))
                .map(HealthPoint::of)
                .toList();
    }
}
