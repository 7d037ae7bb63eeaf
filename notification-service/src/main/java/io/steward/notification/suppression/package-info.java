/** Addresses that get no mail, kept as hashes. */
package io.steward.notification.suppression;
