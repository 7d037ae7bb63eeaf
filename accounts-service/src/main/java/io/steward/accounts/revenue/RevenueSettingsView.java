package io.steward.accounts.revenue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which currency figures of revenue are told. */
@Schema(name = "RevenueSettings")
record RevenueSettingsView(@Schema(examples = "EUR") String reportingCurrency, long version) {}
