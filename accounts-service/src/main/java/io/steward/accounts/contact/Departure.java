package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ChampionLeftReason;
import java.util.Optional;

/** What a change of a champion says of whether that person still speaks for us. */
final class Departure {

    private Departure() {}

    /**
     * Why whoever spoke for us perhaps does so no more; empty where nothing says so. A first title says nothing, and
     * neither does one that is only written otherwise.
     */
    static Optional<ChampionLeftReason> between(ContactDetails before, ContactDetails after) {
        if (!before.isChampion()) {
            return Optional.empty();
        }
        if (!after.isChampion()) {
            return Optional.of(ChampionLeftReason.ROLE_LOST);
        }
        boolean another = before.title() != null
                && after.title() != null
                && !before.title().equalsIgnoreCase(after.title());
        return another ? Optional.of(ChampionLeftReason.TITLE_CHANGED) : Optional.empty();
    }
}
