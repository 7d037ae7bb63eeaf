/** Rules that put accounts into segments, and the work of keeping every account where they put it. */
package io.steward.accounts.segmentation;
