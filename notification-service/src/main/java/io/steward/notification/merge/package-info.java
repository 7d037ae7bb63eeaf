/** Accounts and contacts that were merged: their messages and their wishes are the others'. */
package io.steward.notification.merge;
