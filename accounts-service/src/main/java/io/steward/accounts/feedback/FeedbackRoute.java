package io.steward.accounts.feedback;

import io.steward.platform.contracts.accounts.FeedbackKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** Which teams get feedback of a kind. There is one for each kind; they come with the migration. */
@Entity
@Table(name = "feedback_routes")
class FeedbackRoute {

    @Id
    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    private String[] teams;

    @Version
    private long version;

    /** For Hibernate. */
    protected FeedbackRoute() {}

    /** Leads elsewhere; nothing is touched where it leads there already. */
    void leadTo(List<String> wanted) {
        if (!List.of(teams).equals(wanted)) {
            teams = wanted.toArray(String[]::new);
        }
    }

    List<String> teams() {
        return List.of(teams);
    }

    long version() {
        return version;
    }

    FeedbackRouteView view() {
        return new FeedbackRouteView(kind, List.of(teams), version);
    }
}
