/** Which events mean login, key action and core feature. */
package io.steward.health.trackingplan;
