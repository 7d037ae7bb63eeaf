package io.steward.accounts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.accounts.ChampionLeftReason;
import io.steward.platform.contracts.accounts.ContactRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartureTest {

    @Test
    void aChampionWithoutTheRoleIsOneNoMore() {
        assertThat(Departure.between(champion("CEO"), user("CEO"))).contains(ChampionLeftReason.ROLE_LOST);
    }

    @Test
    void aChampionWithAnotherTitleMayBeLost() {
        assertThat(Departure.between(champion("CEO"), champion("Adviser"))).contains(ChampionLeftReason.TITLE_CHANGED);
    }

    @Test
    void aFirstTitleAndOneThatIsOnlyWrittenOtherwiseSayNothing() {
        assertThat(Departure.between(champion(null), champion("CEO"))).isEmpty();
        assertThat(Departure.between(champion("CEO"), champion("ceo"))).isEmpty();
        assertThat(Departure.between(champion("CEO"), champion(null))).isEmpty();
    }

    @Test
    void whoNeverSpokeForUsIsNoLoss() {
        assertThat(Departure.between(user("CEO"), user("Adviser"))).isEmpty();
    }

    private static ContactDetails champion(String title) {
        return ContactDetails.normalised(null, null, title, null, List.of(ContactRole.CHAMPION), null);
    }

    private static ContactDetails user(String title) {
        return ContactDetails.normalised(null, null, title, null, List.of(ContactRole.USER), null);
    }
}
