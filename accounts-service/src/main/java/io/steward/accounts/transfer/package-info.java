/** Imports from files, in parts of any number, worked through in small transactions, whatever the rows are. */
package io.steward.accounts.transfer;
