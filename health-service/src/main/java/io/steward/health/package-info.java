/** health-service: signals in, metrics, scorecards, scores, portfolio. */
package io.steward.health;
