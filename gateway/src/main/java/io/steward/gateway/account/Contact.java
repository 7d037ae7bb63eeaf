package io.steward.gateway.account;

import io.steward.gateway.graph.Node;
import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.ContactView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A contact in the graph. */
@Description("A person at an account.")
public record Contact(
        @Ignore ContactView view,

        @NonNull @Description("The integrator's key of the person: the `userId` of its usage events.")
        String externalId,

        @Description("E-mail address.") String email,
        @Description("Name.") String name,
        @Description("Job title.") String title,
        @Description("Phone number, as people write it.") String phone,

        @NonNull @Description("What the person is at the account.")
        List<@NonNull ContactRole> roles,

        @Description("IANA time zone, for example `Europe/Lisbon`; null when unknown.")
        String timeZone,

        @Description("When the person was added.") Instant createdAt,

        @Description("When the person was last changed.") Instant updatedAt)
        implements Node, Versioned {

    /** The contact as accounts-service tells it. */
    public static Contact of(ContactView view) {
        return new Contact(
                view,
                view.externalId(),
                view.email(),
                view.name(),
                view.title(),
                view.phone(),
                view.roles() == null
                        ? List.of()
                        : view.roles().stream().map(ContactRole::of).sorted().toList(),
                view.timeZone(),
                view.createdAt(),
                view.updatedAt());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }

    @Override
    @Id
    @NonNull
    @Description("UUID, unique over all types.")
    public String getId() {
        return view.id().toString();
    }
}
