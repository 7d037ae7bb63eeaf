/** How much one caller may ask for in a while, told with every answer. */
package io.steward.platform.limits;
