package io.steward.accounts.contact;

/** What tells one contact from another by the integrator's own keys. */
record ContactKey(String accountExternalId, String externalId) {}
