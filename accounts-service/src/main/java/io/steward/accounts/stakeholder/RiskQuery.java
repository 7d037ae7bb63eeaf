package io.steward.accounts.stakeholder;

import io.steward.platform.contracts.accounts.StakeholderRisk;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;

/**
 * Which accounts at risk are asked for.
 *
 * @param risk null for any
 * @param owner null for all
 * @param segment null for all
 * @param cursor the last account's name in lower case and its id; null for the list's begin
 */
record RiskQuery(StakeholderRisk risk, String owner, String segment, PageRequest page, Cursor cursor) {

    static final String ORDER = "NAME";
}
