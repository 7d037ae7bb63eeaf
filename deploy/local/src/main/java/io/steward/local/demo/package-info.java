/**
 * The demo portfolio: sixty invented customers with six months of life, told to a running stack through its public
 * APIs alone.
 */
package io.steward.local.demo;
