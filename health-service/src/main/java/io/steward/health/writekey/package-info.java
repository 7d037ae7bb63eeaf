/** The keys by which products send usage events. */
package io.steward.health.writekey;
