/** What notification-service holds about one person: messages, and whether mail is wanted. */
package io.steward.notification.privacy;
