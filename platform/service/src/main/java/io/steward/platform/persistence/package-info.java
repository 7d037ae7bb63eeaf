/** How a service meets its database; the settings stand in {@code META-INF/microprofile-config.properties}. */
package io.steward.platform.persistence;
