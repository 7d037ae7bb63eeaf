package io.steward.platform.privacy;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one service holds about a person. */
@Schema(name = "PersonalData")
public record PersonalDataView(
        @Schema(examples = "health-service") String service,

        @Schema(description = "By kind; a kind of which nothing is held is empty.")
        Map<String, List<Map<String, Object>>> sections) {}
