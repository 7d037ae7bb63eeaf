/** Setting up customer success: a checklist whose progress follows from what really exists. */
package io.steward.accounts.program;
