/** What is held about one person: exported and erased over all services by one call. */
package io.steward.accounts.privacy;
