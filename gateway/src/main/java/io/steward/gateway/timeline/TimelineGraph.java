package io.steward.gateway.timeline;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Change;
import io.steward.gateway.graph.Stated;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Timelines in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class TimelineGraph {

    private final Services services;

    TimelineGraph(Services services) {
        this.services = services;
    }

    @Description("What happened at the account, the newest first.")
    public Uni<List<@NonNull TimelineEntry>> timeline(
            @Source Account account,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1–200.") int first,
            @Name("kinds") @Description("Only these kinds; all where absent.") List<TimelineKind> kinds) {
        int limit = Arguments.count("first", first);
        String words = kinds == null || kinds.isEmpty()
                ? null
                : kinds.stream()
                        .filter(Objects::nonNull)
                        .map(Enum::name)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(","));
        return account.batch()
                .timelines(words, limit)
                .map(feeds -> feeds.getOrDefault(account.key(), List.of()).stream()
                        .map(TimelineEntry::of)
                        .toList());
    }

    @NonNull
    @Mutation
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
    @Description("Writes down a note, a call, a meeting or a mail.")
    public Uni<RecordActivityPayload> recordActivity(
            @NonNull @Name("input") @Description("What was, and of which account.") RecordActivityInput input,
            Context context) {
        Map<String, Object> activity = Stated.in(context).without("accountId");
        return Change.<RecordActivityPayload>orElse(RecordActivityPayload::refused)
                .id("accountId", input.accountId())
                .id("contactId", input.contactId())
                .make(() -> services.changes(api -> api.record(input.accountId(), activity))
                        .map(view -> new RecordActivityPayload(TimelineEntry.of(view), List.of())));
    }
}
