package io.steward.accounts.journey;

import io.steward.platform.contracts.accounts.JourneyStageView;
import io.steward.platform.contracts.accounts.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a stage is for, as the vendor sees it. */
@Entity
@Table(name = "journey_stages")
class JourneyStage {

    @Id
    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String goal;

    private String measure;

    @Column(name = "expected_days")
    private Integer expectedDays;

    @Version
    private long version;

    /** For Hibernate; rows come with the migration. */
    protected JourneyStage() {}

    void become(JourneyStageRequest wanted) {
        goal = wanted.goal().strip();
        measure = wanted.measure().strip();
        expectedDays = wanted.expectedDays();
    }

    Stage stage() {
        return stage;
    }

    Integer expectedDays() {
        return expectedDays;
    }

    long version() {
        return version;
    }

    JourneyStageView view() {
        return new JourneyStageView(stage, goal, measure, expectedDays, version);
    }
}
