package io.steward.gateway.timeline;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What a person writes down. */
@Input("RecordActivityInput")
@Description("What a person writes down about an account.")
public record RecordActivityInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Name("kind") @Description("What it was.") ActivityKind kind,

        @Name("title") @Description("One line; the kind where absent.")
        String title,

        @NonNull @Name("text") @Description("What there is to know; `@name` mentions a colleague.")
        String text,

        @Id @Name("contactId") @Description("Who it was with; a contact of the account.")
        String contactId,

        @Name("occurredAt") @Description("When it was; now where absent.")
        Instant occurredAt) {}
