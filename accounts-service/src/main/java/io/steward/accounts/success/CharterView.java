package io.steward.accounts.success;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customer success is here to do, on one page. */
@Schema(name = "Charter")
record CharterView(
        String whomWeServe,
        String outcomes,
        String whereWeCreateValue,
        String whatWeOwn,
        String howWeMeasure,
        String writtenBy,
        Instant writtenAt,
        long version) {}
