/**
 * Who looks after which account: what an account weighs, how much each person has, who gets an account without an owner,
 * and how accounts are spread anew, which is proposed first and done on request.
 */
package io.steward.accounts.ownership;
