/** Which account belongs to which: parents, children, and what they are worth together. */
package io.steward.accounts.hierarchy;
