package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;

/** Which accounts are wanted; what is null does not filter. */
@Input("AccountFilter")
@Description("Which accounts are wanted: all conditions together; what is absent does not filter.")
public record AccountFilter(
        @Name("text") @Description("Part of the name, the domain or the external id, in any case of letters.")
        String text,

        @Name("segment") @Description("Key of a segment, for example `ENTERPRISE`.")
        String segment,

        @Name("band") @Description("Health band, for example `AT_RISK`; `UNKNOWN` without a score.")
        String band,

        @Name("owner") @Description("User name of the customer success manager.")
        String owner,

        @Name("stage") @Description("Stage of the journey.") Stage stage,

        @Name("plan") @Description("The plan that was bought.")
        String plan,

        @Name("unowned") @Description("True: only accounts that nobody owns.")
        Boolean unowned,

        @Id @Name("parentId") @Description("Only accounts directly below this one.")
        String parentId,

        @Name("archived") @Description("True: only archived accounts. False or absent: only others.")
        Boolean archived) {

    static final AccountFilter NONE = new AccountFilter(null, null, null, null, null, null, null, null, null);
}
