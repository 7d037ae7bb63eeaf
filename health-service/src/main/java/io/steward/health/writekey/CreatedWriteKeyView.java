package io.steward.health.writekey;

import io.steward.platform.idempotency.WithSecret;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A write key that was just made.
 *
 * @param writeKey the secret, shown this once; null where the answer is given again
 */
public record CreatedWriteKeyView(
        UUID id,
        @Schema(examples = "Web app") String name,

        @Schema(
                description = "The secret. Null where this is the first answer once more.",
                examples = "wk_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE")
        String writeKey)
        implements WithSecret {

    @Override
    public CreatedWriteKeyView withoutSecret() {
        return new CreatedWriteKeyView(id, name, null);
    }
}
