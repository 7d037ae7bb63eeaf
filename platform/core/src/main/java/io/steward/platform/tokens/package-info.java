/** Words that we give away in links and know again. */
package io.steward.platform.tokens;
