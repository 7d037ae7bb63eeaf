/** What ops see of a process beyond what the extensions tell by themselves. */
package io.steward.platform.observability;
