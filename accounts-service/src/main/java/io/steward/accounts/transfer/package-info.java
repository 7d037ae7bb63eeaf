/** Accounts in files: imports in parts of any number, worked through in small transactions, and exports of any list. */
package io.steward.accounts.transfer;
