package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;

/** Which accounts are wanted; what is null does not filter. */
@Input("AccountFilter")
@Description("Which accounts are wanted: all conditions together; what is absent does not filter.")
public record AccountFilter(
        @Name("text") @Description("Part of the name, the domain or the external id, in any case of letters.")
        String text,

        @Name("segment") @Description("Segment.") Segment segment,

        @Name("band") @Description("Health band, for example `AT_RISK`; `UNKNOWN` without a score.")
        String band,

        @Name("owner") @Description("User name of the customer success manager.")
        String owner) {

    static final AccountFilter NONE = new AccountFilter(null, null, null, null);
}
