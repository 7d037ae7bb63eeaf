package io.steward.gateway.audit;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;

/** Which entries are wanted: all conditions together; what is absent does not filter. */
@Input("AuditFilter")
@Description("Which entries are wanted: all conditions together; what is absent does not filter.")
public record AuditFilter(
        @Id @Name("accountId") @Description("Only what belongs to this account.")
        String accountId,

        @Name("aggregate") @Description("Only this kind of thing, for example `contact`.")
        String aggregate,

        @Name("key") @Description("Only the thing of this id or name.")
        String key,

        @Name("actor") @Description("Only what this user did.")
        String actor,

        @Name("from") @Description("First day, in UTC.") LocalDate from,

        @Name("to") @Description("Last day, in UTC.") LocalDate to) {}
