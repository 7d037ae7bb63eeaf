/** What every service's OpenAPI document says alike: problems, limits, who may call, bounds and examples. */
package io.steward.platform.openapi;
