/** Asks contacts, no more often than the rules allow, by a link that needs no login. */
package io.steward.accounts.survey.invitation;
