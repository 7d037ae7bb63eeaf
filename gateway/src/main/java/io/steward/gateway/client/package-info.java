/** The services behind the gateway: typed calls, and what becomes of one that fails. */
package io.steward.gateway.client;
