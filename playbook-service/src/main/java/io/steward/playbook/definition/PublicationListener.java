package io.steward.playbook.definition;

import io.smallrye.mutiny.Uni;

/** Hears of a publication in its transaction. */
public interface PublicationListener {

    /** A version has been published. */
    Uni<Void> published(Playbook playbook);
}
