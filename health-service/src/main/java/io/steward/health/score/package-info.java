/** The score of every account: computed, kept, published and told. */
package io.steward.health.score;
