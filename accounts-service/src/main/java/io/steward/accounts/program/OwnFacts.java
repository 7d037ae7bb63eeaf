package io.steward.accounts.program;

import java.time.Instant;

/**
 * What this service itself holds of the program.
 *
 * @param ownDefinitions success definitions that somebody wrote or changed
 * @param segmented whether an account has a segment
 * @param unsegmented whether an account has none
 * @param scored whether an account has a score
 * @param reviewedAt last review of the program; null for none
 * @param charter whether somebody has written it
 */
record OwnFacts(
        long ownDefinitions,
        boolean segmented,
        boolean unsegmented,
        boolean scored,
        Instant reviewedAt,
        boolean charter) {}
