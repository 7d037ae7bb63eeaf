package io.steward.accounts.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** People who do something about feedback of some kind. */
@Entity
@Table(name = "feedback_teams")
class FeedbackTeam {

    @Id
    private String key;

    private String name;

    private String[] members;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected FeedbackTeam() {}

    FeedbackTeam(String key, FeedbackTeamRequest wanted) {
        this.key = key;
        this.name = wanted.name().strip();
        this.members = wanted.people().toArray(String[]::new);
    }

    /** Takes on what somebody says; nothing is touched where nothing differs. */
    void become(FeedbackTeamRequest wanted) {
        if (!name.equals(wanted.name().strip()) || !List.of(members).equals(wanted.people())) {
            name = wanted.name().strip();
            members = wanted.people().toArray(String[]::new);
        }
    }

    long version() {
        return version;
    }

    FeedbackTeamView view() {
        return new FeedbackTeamView(key, name, List.of(members), version);
    }
}
