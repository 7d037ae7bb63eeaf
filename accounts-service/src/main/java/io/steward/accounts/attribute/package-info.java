/** What the vendor's own facts about accounts may be: an admin names them, their type and their allowed values. */
package io.steward.accounts.attribute;
