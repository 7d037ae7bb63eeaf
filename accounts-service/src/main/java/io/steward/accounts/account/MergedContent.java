package io.steward.accounts.account;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the content of two accounts that are one. What the chosen side leaves empty, the other fills.
 *
 * @param details the content
 * @param ledger the revenue that the movements of both come to, once those of a side that does not count are taken
 *     back; null for none
 */
public record MergedContent(AccountDetails details, Money ledger) {

    /** The fields of which a side can be chosen. */
    public static final List<String> FIELDS = List.of(
            "name",
            "domain",
            "plan",
            "segment",
            "seats",
            "mrr",
            "startedOn",
            "renewsOn",
            "owner",
            "stage",
            "attributes");

    /**
     * Decides.
     *
     * @param sides by field; the account that stays where nothing is said, both together for revenue and attributes
     * @throws RuntimeException that is answered with 409 where the two do not go together
     */
    static MergedContent of(AccountDetails into, AccountDetails from, Map<String, Side> sides) {
        Choice choice = new Choice(sides);
        Stage stage = stage(into, from, sides.get("stage"));
        Money mrr = mrr(into, from, sides.getOrDefault("mrr", Side.SUM));
        LocalDate startedOn = choice.of("startedOn", into.startedOn(), from.startedOn());
        LocalDate renewsOn = choice.of("renewsOn", into.renewsOn(), from.renewsOn());
        if (startedOn != null && renewsOn != null && renewsOn.isBefore(startedOn)) {
            // One was filled in from the other side, where the two do not belong together.
            startedOn = choice.first("startedOn", into.startedOn(), from.startedOn());
            renewsOn = choice.first("renewsOn", into.renewsOn(), from.renewsOn());
        }
        if (startedOn != null && renewsOn != null && renewsOn.isBefore(startedOn)) {
            throw Problems.conflict("renewsOn would lie before startedOn: choose both from one side");
        }
        AccountDetails segmented = segmented(choice, into, from);
        AccountDetails details = AccountDetails.normalised(
                choice.of("name", into.name(), from.name()),
                choice.of("domain", into.domain(), from.domain()),
                choice.of("plan", into.plan(), from.plan()),
                segmented.segment(),
                segmented.segmentPinned(),
                choice.of("seats", into.seats(), from.seats()),
                mrr,
                startedOn,
                renewsOn,
                choice.of("owner", into.owner(), from.owner()),
                stage,
                attributes(into.attributes(), from.attributes(), sides.get("attributes")));
        return new MergedContent(details, ledger(into, from, sides.getOrDefault("mrr", Side.SUM)));
    }

    /** The one whose segment counts: what somebody has stated before what rules gave. */
    private static AccountDetails segmented(Choice choice, AccountDetails into, AccountDetails from) {
        AccountDetails first = choice.first("segment", into, from);
        AccountDetails second = choice.second("segment", into, from);
        boolean fills = second.segmentPinned() && !first.segmentPinned();
        return fills || first.segment() == null ? second : first;
    }

    /** A customer who is there in one of the two has not left. */
    private static Stage stage(AccountDetails into, AccountDetails from, Side side) {
        if (side == null) {
            return into.stage() == Stage.CHURNED ? from.stage() : into.stage();
        }
        return side == Side.FROM ? from.stage() : into.stage();
    }

    private static Money mrr(AccountDetails into, AccountDetails from, Side side) {
        return switch (side) {
            case INTO -> into.mrr();
            case FROM -> from.mrr();
            case SUM -> sum(into.revenue(), from.revenue());
        };
    }

    private static Money ledger(AccountDetails into, AccountDetails from, Side side) {
        return switch (side) {
            case INTO -> into.revenue();
            case FROM -> from.revenue();
            case SUM -> sum(into.revenue(), from.revenue());
        };
    }

    private static Money sum(Money one, Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.currency().equals(other.currency())) {
            return new Money(one.amount().add(other.amount()), one.currency());
        }
        if (one.amount().signum() != 0 && other.amount().signum() != 0) {
            throw Problems.conflict("the accounts pay in " + one.currency() + " and " + other.currency()
                    + ": choose the revenue of one of them in fields.mrr");
        }
        return one.amount().signum() == 0 ? other : one;
    }

    private static Map<String, Object> attributes(Map<String, Object> into, Map<String, Object> from, Side side) {
        if (side != null) {
            return side == Side.FROM ? from : into;
        }
        Map<String, Object> together = new LinkedHashMap<>(from);
        together.putAll(into);
        Faults faults = new Faults();
        AttributeRules.check(faults, together);
        if (!faults.isEmpty()) {
            throw Problems.conflict("the attributes of both together are too many: choose a side in fields.attributes");
        }
        return together;
    }

    /** Which side is asked first for a field. */
    private record Choice(Map<String, Side> sides) {

        <T> T of(String field, T into, T from) {
            T first = first(field, into, from);
            return first != null ? first : second(field, into, from);
        }

        <T> T first(String field, T into, T from) {
            return sides.get(field) == Side.FROM ? from : into;
        }

        <T> T second(String field, T into, T from) {
            return sides.get(field) == Side.FROM ? into : from;
        }
    }
}
