/** The people at an account. Their names and addresses leave this service by its own answers only, never by events. */
package io.steward.accounts.contact;
