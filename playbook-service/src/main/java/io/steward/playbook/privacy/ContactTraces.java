package io.steward.playbook.privacy;

import io.steward.platform.privacy.PersonalTraces;
import io.steward.platform.privacy.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Playbooks know a contact by id and roles alone; what people wrote into tasks names nobody by a key. */
@ApplicationScoped
class ContactTraces implements PersonalTraces {

    @Override
    public List<Trace> traces() {
        return List.of(Trace.of(
                "knownContact",
                "SELECT id, roles FROM known_contacts WHERE id = :contactId",
                "DELETE FROM known_contacts WHERE id = :contactId"));
    }
}
