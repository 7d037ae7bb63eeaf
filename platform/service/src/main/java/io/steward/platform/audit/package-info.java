/**
 * Who changed what, field by field. Triggers write it in the transaction of the change, so that no way of changing a
 * row, by entity or by set, can pass it by; a service's migration names the tables: {@code SELECT audit('contacts',
 * 'contact')}. What the triggers cannot know is who acts: {@link io.steward.platform.audit.AuditService} tells them.
 */
package io.steward.platform.audit;
