package io.steward.gateway.message;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.Account;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.client.MessagesApi;
import io.steward.gateway.client.MessagesApi.InboxPage;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Refusals;
import io.steward.gateway.graph.UserError;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.messages.InboxItemView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Messages and the inbox in the graph. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class MessageGraph {

    private final Services services;

    MessageGraph(Services services) {
        this.services = services;
    }

    @Description("Messages to the people of the account, the newest first.")
    public Uni<List<@NonNull Message>> messages(
            @Source Account account,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1–200.") int first) {
        int limit = Arguments.count("first", first);
        return account.batch()
                .messages()
                .map(views -> views.getOrDefault(account.key(), List.of()).stream()
                        .limit(limit)
                        .map(Message::of)
                        .toList());
    }

    @Query
    @Description("The caller's own inbox.")
    public Uni<Inbox> inbox(Context context) {
        Demand demand = Demand.of(context);
        int limit = Arguments.count("first", Math.max(1, demand.largest("Inbox", "items", "first")));
        return services.messages(api -> api.inbox(limit)).map(page -> inbox(page, demand));
    }

    @NonNull
    @Description("Items, the newest first.")
    public List<@NonNull InboxItem> items(
            @Source Inbox inbox, @Name("first") @DefaultValue("50") @Description("At most so many, 1–200.") int first) {
        return inbox.newest(Arguments.count("first", first));
    }

    @Description("The account that the item is about; null for none.")
    public Uni<Account> account(@Source InboxItem item) {
        UUID id = item.view().accountId();
        return id == null ? Uni.createFrom().nullItem() : item.batch().account(id);
    }

    @NonNull
    @Mutation
    @Description("Marks items of the caller's own inbox.")
    public Uni<MarkInboxItemsPayload> markInboxItems(
            @NonNull @Name("input") @Description("Which, and how.") MarkInboxItemsInput input, Context context) {
        Demand demand = Demand.of(context);
        return marks(input)
                .map(marks -> services.messages(api -> api.mark(marks))
                        .map(page -> MarkInboxItemsPayload.done(inbox(page, demand)))
                        .onFailure(Refusals::areTheCallers)
                        .recoverWithItem(refusal -> MarkInboxItemsPayload.refused(Refusals.errors(refusal))))
                .orElseGet(() ->
                        Uni.createFrom().item(MarkInboxItemsPayload.refused(List.of(UserError.malformedId("#/ids")))));
    }

    private static Optional<MessagesApi.Marks> marks(MarkInboxItemsInput input) {
        if (input.ids() == null) {
            return Optional.of(
                    new MessagesApi.Marks(null, input.all(), input.mark().name()));
        }
        List<UUID> ids =
                input.ids().stream().flatMap(id -> Arguments.id(id).stream()).toList();
        return ids.size() < input.ids().size()
                ? Optional.empty()
                : Optional.of(
                        new MessagesApi.Marks(ids, input.all(), input.mark().name()));
    }

    private Inbox inbox(InboxPage page, Demand demand) {
        List<UUID> accounts = page.items().stream()
                .map(InboxItemView::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(200)
                .toList();
        return Inbox.of(page, AccountBatch.ofIds(services, demand, accounts));
    }
}
