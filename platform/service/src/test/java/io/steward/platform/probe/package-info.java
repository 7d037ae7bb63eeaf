/** A service as small as one can be, on which the platform is tested. */
package io.steward.platform.probe;
