package io.steward.accounts.account;

import io.steward.accounts.rules.Amounts;
import io.steward.accounts.rules.ExternalId;
import io.steward.accounts.rules.HostName;
import io.steward.accounts.rules.SegmentKey;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The content of an account as a caller states it, whole: what is absent here is absent in the account afterwards,
 * except the stage, which stays, and the segment, which rules decide then.
 */
@Schema(
        name = "AccountRequest",
        description = "The whole content of an account. A field that is absent or null is empty in the account "
                + "afterwards; only the stage keeps its present value, and the segment is for the rules to decide.")
public record AccountRequest(
        @Schema(
                description = "The integrator's key. Required in a batch; with a key in the path it may be repeated "
                        + "and must be the same.",
                maxLength = 200,
                examples = "crm-4711")
        String externalId,

        @Schema(description = "Name of the customer.", required = true, maxLength = 200, examples = "Acme Inc.")
        String name,

        @Schema(
                description = "Host name of the customer, without scheme; kept in lower case.",
                maxLength = 253,
                examples = "acme.com")
        String domain,

        @Schema(description = "The plan that was bought.", maxLength = 100, examples = "Pro")
        String plan,

        @Schema(
                description = "Key of the segment, which decides the engagement model. Whoever states one decides it; "
                        + "absent or null: the rules decide.",
                pattern = SegmentKey.PATTERN,
                examples = "MID_MARKET")
        String segment,

        @Schema(description = "Seats bought.", minimum = "0", examples = "25")
        Integer seats,

        @Schema(description = "Monthly recurring revenue: zero or more, at most four decimals, ISO 4217 currency.")
        Money mrr,

        @Schema(description = "First day of the subscription.", examples = "2026-01-15")
        LocalDate startedOn,

        @Schema(description = "Day on which the contract renews; not before startedOn.", examples = "2027-01-15")
        LocalDate renewsOn,

        @Schema(
                description = "User name of the customer success manager who owns the account.",
                maxLength = 100,
                examples = "carl")
        String owner,

        @Schema(
                description = "Where the account stands on its journey. Absent: it stays; for a new account "
                        + "ONBOARDING up to day 30 since startedOn, ADOPTION up to day 90, RETENTION after that.")
        Stage stage,

        @Schema(description = "The vendor's own facts: any JSON, at most 100 keys and 16 KB.")
        Map<String, Object> attributes)
        implements Checked {

    private static final int MOST_NAME_CHARACTERS = 200;
    private static final int MOST_PLAN_CHARACTERS = 100;
    private static final int MOST_OWNER_CHARACTERS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** The content of an account as it would have to be stated to change nothing. */
    static AccountRequest of(String externalId, AccountDetails details) {
        return new AccountRequest(
                externalId,
                details.name(),
                details.domain(),
                details.plan(),
                details.segmentPinned() ? details.segment() : null,
                details.seats(),
                details.mrr(),
                details.startedOn(),
                details.renewsOn(),
                details.owner(),
                details.stage(),
                details.attributes());
    }

    @Override
    public void check(Faults faults) {
        if (externalId != null) {
            ExternalId.check(faults, "#/externalId", externalId);
        }
        Texts.checkRequired(faults, "#/name", name, MOST_NAME_CHARACTERS);
        faults.check(domain == null || HostName.isValid(domain.strip()), "#/domain", "must be a host name: acme.com");
        Texts.checkOptional(faults, "#/plan", plan, MOST_PLAN_CHARACTERS);
        SegmentKey.check(faults, "#/segment", segment);
        faults.check(seats == null || seats >= 0, "#/seats", "must not be negative");
        Amounts.check(faults, "#/mrr", mrr);
        checkDates(faults);
        Texts.checkOptional(faults, "#/owner", owner, MOST_OWNER_CHARACTERS);
        if (attributes != null) {
            AttributeRules.check(faults, attributes);
        }
    }

    /** The content that a new account has, in a stage where the request names none. */
    AccountDetails detailsIn(Stage otherwise) {
        return details(otherwise, null);
    }

    /** The content that an account has after this request. */
    AccountDetails detailsAfter(AccountDetails present) {
        return details(present.stage(), present.ruledSegment());
    }

    private AccountDetails details(Stage otherwise, String ruledSegment) {
        return AccountDetails.normalised(
                Texts.strip(name),
                domain,
                Texts.strip(plan),
                segment == null ? ruledSegment : segment,
                segment != null,
                seats,
                mrr,
                startedOn,
                renewsOn,
                Texts.strip(owner),
                stage == null ? otherwise : stage,
                attributes);
    }

    private void checkDates(Faults faults) {
        faults.check(isPlausible(startedOn), "#/startedOn", "must lie between " + EARLIEST + " and " + LATEST);
        faults.check(isPlausible(renewsOn), "#/renewsOn", "must lie between " + EARLIEST + " and " + LATEST);
        faults.check(
                startedOn == null || renewsOn == null || !renewsOn.isBefore(startedOn),
                "#/renewsOn",
                "must not be before startedOn");
    }

    private static boolean isPlausible(LocalDate date) {
        return date == null || (!date.isBefore(EARLIEST) && !date.isAfter(LATEST));
    }
}
