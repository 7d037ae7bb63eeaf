/** The plan of an account (D2): our goals, the customer's goals, risks, opportunities, investment; reviewed quarterly. */
package io.steward.accounts.accountplan;
