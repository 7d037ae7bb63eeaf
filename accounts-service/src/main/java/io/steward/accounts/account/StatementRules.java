package io.steward.accounts.account;

import io.steward.accounts.attribute.AttributeSchema;
import io.steward.accounts.segment.SegmentKeys;
import io.steward.platform.problems.Faults;

/**
 * What accounts may be stated as at a moment, beyond what can be seen from a statement alone.
 *
 * @param attributes what attributes may be
 * @param segments which segments there are
 */
record StatementRules(AttributeSchema attributes, SegmentKeys segments) {

    /** Notes everything that an account may not be stated as. */
    void check(Faults faults, AccountRequest request) {
        segments.check(faults, "#/segment", request.segment());
        attributes.check(faults, request.attributes());
    }
}
