package io.steward.accounts.merge;

import io.steward.accounts.account.MergedContent;
import io.steward.accounts.account.Side;
import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Merges another account into the one in the path. */
@Schema(name = "MergeAccountsRequest")
record MergeAccountsRequest(
        @Schema(
                description = "The account that goes. Its id and key lead to the one in the path from then on.",
                required = true)
        UUID from,

        @Schema(
                description =
                        "Whose content counts, by field; INTO, the account that stays, where nothing is said. What "
                                + "the chosen side leaves empty, the other fills. Attributes: those of both, INTO's first. "
                                + "Stage: one that is not CHURNED. mrr: SUM, the revenue of both together; with INTO or FROM "
                                + "the movements of the other side are taken back in the ledger, as recorded twice. Fields: "
                                + "name, domain, plan, segment, seats, mrr, startedOn, renewsOn, owner, stage, attributes.",
                examples = "{\"name\": \"FROM\", \"mrr\": \"INTO\"}")
        Map<String, Side> fields,

        @Schema(description = "Why they are one.", maxLength = 1000, examples = "Entered twice by sales")
        String reason)
        implements Checked {

    private static final int MOST_REASON_CHARACTERS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(from != null, "#/from", "is required");
        sides().forEach((field, side) -> {
            String pointer = "#/fields/" + field.replace("~", "~0").replace("/", "~1");
            faults.check(MergedContent.FIELDS.contains(field), pointer, "is not a field of " + MergedContent.FIELDS);
            faults.check(side != null, pointer, "must be INTO or FROM");
            faults.check(side != Side.SUM || "mrr".equals(field), pointer, "must be INTO or FROM");
        });
        Texts.checkOptional(
                faults, "#/reason", reason == null ? null : Texts.onOneLine(reason), MOST_REASON_CHARACTERS);
    }

    Map<String, Side> sides() {
        return fields == null ? Map.of() : fields;
    }
}
