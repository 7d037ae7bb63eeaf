/** What is measured of accounts: usage by day, tickets, invoices, contacts, answers. */
package io.steward.health.signal;
