/** What health-service holds about one person: usage under the person's id. */
package io.steward.health.privacy;
