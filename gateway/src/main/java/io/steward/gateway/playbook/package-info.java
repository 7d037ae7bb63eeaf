/** Runs and tasks of playbooks in the graph. */
package io.steward.gateway.playbook;
