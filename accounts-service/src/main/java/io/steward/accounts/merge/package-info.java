/** Two accounts, or two contacts, that are one: everything comes along, the old id and key lead to what stays. */
package io.steward.accounts.merge;
