/** Conditions that users write in CEL, and the one vocabulary of facts that they may name. */
package io.steward.platform.expressions;
