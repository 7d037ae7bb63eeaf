package io.steward.platform.contracts.health;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The metrics of an account on a day: the facts named {@code usage}, {@code support}, {@code billing} and
 * {@code engagement} in expressions. A null means that there is no data, which is never the same as zero.
 *
 * @param asOf the day in UTC that day counts refer to
 * @param daysSinceLastUse days since any event of the account's users
 * @param daysSinceLastLogin days since an event that the tracking plan calls a login
 * @param activeDays7 days with any event among the last 7, the day itself included
 * @param activeDays30 days with any event among the last 30, the day itself included
 * @param activeUsers7 distinct end users among the last 7 days
 * @param events7 events in the last 7 days
 * @param usageChangePercent events of the last 7 days against the 7 before them, in percent
 * @param coreFeaturesUsed30 distinct core features used in the last 30 days
 * @param coreFeaturesDefined core features of the tracking plan
 * @param keyActions key actions ever done
 * @param invoiceState state of the latest due invoice
 * @param daysSinceLastTwoWayTouch days since the last reply, meeting, call, training or click
 * @param nps latest answer to the NPS question, 0–10
 */
public record Metrics(
        LocalDate asOf,
        Instant lastUsedAt,
        Integer daysSinceLastUse,
        Instant lastLoginAt,
        Integer daysSinceLastLogin,
        Integer activeDays7,
        Integer activeDays30,
        Integer activeUsers7,
        Long events7,
        Integer usageChangePercent,
        Integer coreFeaturesUsed30,
        Integer coreFeaturesDefined,
        Long keyActions,
        Integer ticketsOpen,
        Integer escalationsOpen,
        Integer ticketsPositive90,
        Integer ticketsNegative90,
        Integer tickets90,
        String invoiceState,
        Integer daysSinceLastTwoWayTouch,
        Boolean everTouched,
        Integer nps) {}
