package io.steward.platform.contracts.accounts;

/** How customers of a segment learn the product. */
public enum Training {
    /** Made for the customer. */
    CUSTOM,
    /** Together with other customers. */
    GROUP,
    /** By themselves, from the library and the community. */
    SELF_PACED
}
