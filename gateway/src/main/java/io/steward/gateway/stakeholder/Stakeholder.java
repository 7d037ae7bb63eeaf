package io.steward.gateway.stakeholder;

import io.steward.gateway.account.ContactRole;
import io.steward.platform.contracts.accounts.StakeholderView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A person and our relation to it, in the graph. */
@Description("A person at an account and our relation to it.")
public record Stakeholder(
        @NonNull @Id @Description("Id of the contact.") String contactId,

        @Description("Name.") String name,

        @Description("E-mail address.") String email,

        @Description("Job title.") String title,

        @Description("Since when the address takes no mail any more; null where it does, as far as is known.")
        Instant bouncedAt,

        @NonNull @Description("What the person is at the account.")
        List<@NonNull ContactRole> roles,

        @Description("From 1, distant, to 5, would go to the wall for us; null where nobody has judged it.")
        Integer strength,

        @Description("Why.") String note,

        @Description("The latest call, meeting, mail, training or message; null for none.")
        Instant lastContactAt,

        @Description("Version of the judgement; null where there is none.")
        Integer version) {

    static Stakeholder of(StakeholderView view) {
        return new Stakeholder(
                view.contactId().toString(),
                view.name(),
                view.email(),
                view.title(),
                view.bouncedAt(),
                view.roles().stream().map(ContactRole::of).sorted().toList(),
                view.strength(),
                view.note(),
                view.lastContactAt(),
                view.version() == null ? null : Math.toIntExact(view.version()));
    }
}
