package io.steward.gateway.audit;

import io.steward.gateway.account.Attribute;
import io.steward.platform.contracts.audit.AuditEntryView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of one thing, in the graph. */
@Description("One change of one thing.")
public record AuditEntry(
        @NonNull @Id @Description("UUID of the entry.") String id,

        @NonNull @Description("When.") Instant recordedAt,

        @Description("User name; `system` where no request asked for it.")
        String actor,

        @NonNull @Description("What was changed, for example `contact`.")
        String aggregate,

        @Description("Which one: its id, or its name where it has none.")
        String key,

        @Id @Description("Id of the account that it belongs to; null for none.")
        String accountId,

        @NonNull @Description("What was done.") AuditAction action,

        @NonNull @Description("By field; empty for what was created.")
        List<@NonNull FieldChange> changes) {

    static AuditEntry of(AuditEntryView view) {
        return new AuditEntry(
                view.id().toString(),
                view.recordedAt(),
                view.actor(),
                view.aggregate(),
                view.key(),
                view.accountId() == null ? null : view.accountId().toString(),
                AuditAction.valueOf(view.action().name()),
                view.changes().entrySet().stream()
                        .map(change -> new FieldChange(
                                change.getKey(),
                                Attribute.text(change.getValue().before()),
                                Attribute.text(change.getValue().after())))
                        .toList());
    }
}
