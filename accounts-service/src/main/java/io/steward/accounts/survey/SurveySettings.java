package io.steward.accounts.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** What holds for all surveys. There is one row, which comes with the migration. */
@Entity
@Table(name = "survey_settings")
class SurveySettings {

    static final short ID = 1;

    @Id
    private short id;

    @Column(name = "min_days_between")
    private int minDaysBetween;

    @Column(name = "link_days")
    private int linkDays;

    @Column(name = "nps_target")
    private BigDecimal npsTarget;

    @Column(name = "csat_target")
    private BigDecimal csatTarget;

    @Version
    private long version;

    /** For Hibernate. */
    protected SurveySettings() {}

    void become(SurveySettingsRequest wanted) {
        minDaysBetween = wanted.minDaysBetween();
        linkDays = wanted.linkDays();
        // 50 and 50.00 are the same target, and no change.
        npsTarget = wanted.npsTarget().compareTo(npsTarget) == 0 ? npsTarget : wanted.npsTarget();
        csatTarget = wanted.csatTarget().compareTo(csatTarget) == 0 ? csatTarget : wanted.csatTarget();
    }

    long version() {
        return version;
    }

    SurveySettingsView view() {
        return SurveySettingsView.of(minDaysBetween, linkDays, npsTarget, csatTarget, version);
    }
}
