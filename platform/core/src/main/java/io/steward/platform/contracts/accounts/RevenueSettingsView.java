package io.steward.platform.contracts.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which currency figures of revenue are told. */
public record RevenueSettingsView(@Schema(examples = "EUR") String reportingCurrency, long version) {}
