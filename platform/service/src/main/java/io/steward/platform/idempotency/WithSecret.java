package io.steward.platform.idempotency;

/** The body of an answer that shows a secret once: it is kept, and given again, without. */
public interface WithSecret {

    /** The same body without its secret. */
    Object withoutSecret();
}
