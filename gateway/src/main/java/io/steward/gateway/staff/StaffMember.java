package io.steward.gateway.staff;

import io.steward.platform.contracts.accounts.StaffView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A person of the staff, in the graph. */
@Description("A person of the staff, as Keycloak told last.")
public record StaffMember(
        @NonNull @Description("What an account's owner is named by.")
        String username,

        @Description("Name.") String name,

        @Description("E-mail address.") String email,

        @NonNull @Description("Roles, for example `csm`.") List<@NonNull String> roles,

        @Description("The pool from which accounts are assigned; null for none.")
        String pool,

        @Description("Accounts that the person can look after; null where unlimited.")
        Integer capacity,

        @Description("Whether the person may log in.") boolean enabled,

        @Description("Accounts that name the person as their owner.")
        int ownedAccounts,

        @Description("When Keycloak told of the person last.")
        Instant seenAt,

        @Description("Since when the person is known to be gone or locked out; null for whoever works here.")
        Instant leftAt) {

    static StaffMember of(StaffView view) {
        return new StaffMember(
                view.username(),
                view.name(),
                view.email(),
                view.roles(),
                view.pool(),
                view.capacity(),
                view.enabled(),
                Math.toIntExact(view.ownedAccounts()),
                view.seenAt(),
                view.leftAt());
    }
}
