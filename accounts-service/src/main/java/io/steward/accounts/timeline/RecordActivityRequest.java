package io.steward.accounts.timeline;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.ActivityKind;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person writes down about an account. */
@Schema(name = "RecordActivityRequest", description = "A note, or what came of talking to the customer.")
record RecordActivityRequest(
        @Schema(description = "What it was. All but NOTE count as a contact with the customer.", required = true)
        ActivityKind kind,

        @Schema(description = "One line. Absent: the kind.", maxLength = 200, examples = "Kickoff call")
        String title,

        @Schema(
                description = "What there is to know; @name mentions a colleague.",
                required = true,
                maxLength = 10000,
                examples = "They plan two more teams in May. @lea, can you join the next one?")
        String text,

        @Schema(description = "Who it was with: a contact of the account.")
        UUID contactId,

        @Schema(description = "When it was. Absent: now.", examples = "2026-03-01T08:00:00Z")
        Instant occurredAt)
        implements Checked {

    static final int MOST_TITLE_CHARACTERS = 200;
    static final int MOST_TEXT_CHARACTERS = 10_000;

    @Override
    public void check(Faults faults) {
        faults.check(kind != null, "#/kind", "is required: one of " + Arrays.toString(ActivityKind.values()));
        Texts.checkOptional(faults, "#/title", title, MOST_TITLE_CHARACTERS);
        Texts.checkProse(faults, "#/text", text, MOST_TEXT_CHARACTERS);
    }

    String titleOrDefault() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return title == null ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : title.strip();
    }
}
