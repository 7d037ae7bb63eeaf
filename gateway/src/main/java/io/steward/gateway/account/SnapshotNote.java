package io.steward.gateway.account;

import io.steward.platform.contracts.accounts.AccountSnapshotView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A note in a snapshot. */
@Description("What somebody wrote down about an account.")
public record SnapshotNote(
        @NonNull @Description("The words.") String text,

        @Description("User name of who wrote it.") String author,

        @Description("When it was.") Instant occurredAt) {

    static SnapshotNote of(AccountSnapshotView.Note note) {
        return new SnapshotNote(note.text(), note.author(), note.occurredAt());
    }
}
