/** Who the customers are: accounts and the people at them. */
package io.steward.accounts;
