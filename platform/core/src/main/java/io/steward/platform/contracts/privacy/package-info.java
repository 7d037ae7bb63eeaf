/** What services tell each other about the erasure of people. */
package io.steward.platform.contracts.privacy;
