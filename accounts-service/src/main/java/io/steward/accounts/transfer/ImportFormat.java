package io.steward.accounts.transfer;

/** How the rows of a file are written. */
enum ImportFormat {
    /** RFC 4180 in UTF-8, with a header. */
    CSV,

    /** One JSON object a line. */
    NDJSON
}
