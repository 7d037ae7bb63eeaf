/** Work that goes on by itself: woken when there is something to do, and by a poll where the waking was missed. */
package io.steward.health.loop;
