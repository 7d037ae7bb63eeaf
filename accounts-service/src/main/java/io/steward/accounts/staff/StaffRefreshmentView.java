package io.steward.accounts.staff;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a refreshment.
 *
 * @param refreshedAt its time
 * @param present people who work here
 * @param left people who were found to be gone or locked out by this refreshment
 * @param accountsWithoutOwner accounts that they owned
 */
@Schema(name = "StaffRefreshment")
record StaffRefreshmentView(Instant refreshedAt, int present, int left, long accountsWithoutOwner) {}
