/** The committed OpenAPI documents are clean, their examples true, and the guide shows calls that they describe. */
package io.steward.contracts;
