package io.steward.accounts.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was asked for by an id and was merged into something else. */
@Schema(name = "MergedInto")
public record MergedInto(
        UUID id,
        @Schema(description = "What to ask for instead.") UUID mergedInto) {}
