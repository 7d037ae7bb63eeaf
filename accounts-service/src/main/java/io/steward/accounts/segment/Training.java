package io.steward.accounts.segment;

/** How customers of a segment learn the product. */
enum Training {
    /** Made for the customer. */
    CUSTOM,
    /** Together with other customers. */
    GROUP,
    /** By themselves, from the library and the community. */
    SELF_PACED
}
