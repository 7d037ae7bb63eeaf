/** All accounts together. */
package io.steward.health.portfolio;
