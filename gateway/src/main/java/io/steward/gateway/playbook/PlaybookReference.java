package io.steward.gateway.playbook;

import io.steward.platform.contracts.playbooks.RunView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A version of a playbook. */
@Description("The version of a playbook that a run started with and keeps.")
public record PlaybookReference(
        @NonNull @Description("Key, for example `onboarding`.")
        String key,

        @Description("Name.") String name,

        @Description("Version; a published version never changes.")
        int version) {

    static PlaybookReference of(RunView.PlaybookReference playbook) {
        return new PlaybookReference(playbook.key(), playbook.name(), playbook.version());
    }
}
