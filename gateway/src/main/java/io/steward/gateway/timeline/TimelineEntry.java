package io.steward.gateway.timeline;

import io.steward.gateway.account.Attribute;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a timeline in the graph. */
@Description("Something that happened at an account.")
public record TimelineEntry(
        @NonNull @Id @Description("UUID of the entry.") String id,

        @NonNull @Description("What it tells of.") TimelineKind kind,

        @NonNull @Description("When it happened.") Instant occurredAt,

        @NonNull @Description("One line that says what happened.")
        String title,

        @Description("What a person wrote; null otherwise.") String text,

        @Description("User name of who did it; null where nobody of ours did.")
        String actor,

        @Id @Description("Id of the contact that it concerns; null for none.")
        String contactId,

        @NonNull @Description("User names of colleagues who are meant to see it.")
        List<@NonNull String> mentions,

        @NonNull @Description("The facts of its kind.") List<@NonNull Attribute> details) {

    static TimelineEntry of(TimelineEntryView view) {
        return new TimelineEntry(
                view.id().toString(),
                TimelineKind.of(view.kind()),
                view.occurredAt(),
                view.title(),
                view.text(),
                view.actor(),
                view.contactId() == null ? null : view.contactId().toString(),
                view.mentions(),
                Attribute.of(view.details()));
    }
}
