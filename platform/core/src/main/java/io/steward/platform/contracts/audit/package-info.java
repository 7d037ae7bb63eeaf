/** Who changed what, as every service tells it. */
package io.steward.platform.contracts.audit;
