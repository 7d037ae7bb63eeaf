/** Definitions that people write and review as text: playbooks, plan templates. */
package io.steward.platform.definitions;
