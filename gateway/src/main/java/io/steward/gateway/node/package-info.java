/** Any object of the graph by its id alone. */
package io.steward.gateway.node;
