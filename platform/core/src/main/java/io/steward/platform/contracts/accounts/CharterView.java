package io.steward.platform.contracts.accounts;

import java.time.Instant;

/** What customer success is here to do, on one page. */
public record CharterView(
        String whomWeServe,
        String outcomes,
        String whereWeCreateValue,
        String whatWeOwn,
        String howWeMeasure,
        String writtenBy,
        Instant writtenAt,
        long version) {}
