/** What playbook-service holds about one person: the contact's roles. */
package io.steward.playbook.privacy;
