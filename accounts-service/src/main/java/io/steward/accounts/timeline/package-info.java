/**
 * What happened at an account, in one feed: what people wrote down, and what the events of all services tell. The time
 * of the last contact with the customer is derived from it.
 */
package io.steward.accounts.timeline;
