package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactView;

/** A contact after a write, and whether the write created it. */
record ContactChange(ContactView contact, boolean created) {}
