package io.steward.accounts.survey;

import io.steward.platform.contracts.accounts.SurveyKind;
import io.steward.platform.problems.Problems;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** What customers are asked, and whom it may reach. */
@Entity
@Table(name = "surveys")
class Survey {

    @Id
    private String key;

    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SurveyKind kind;

    private String language;

    private String question;

    @Convert(converter = QuestionsConverter.class)
    private List<Question> questions;

    private boolean active;

    @Column(name = "min_days_between")
    private int minDaysBetween;

    @Column(name = "min_account_age_days")
    private int minAccountAgeDays;

    @Column(name = "share_percent")
    private short sharePercent;

    private String seed;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected Survey() {}

    Survey(String key, SurveyRequest wanted) {
        this.key = key;
        this.kind = wanted.kind();
        take(wanted.normalised(key));
    }

    /** Takes on what somebody says; nothing is touched where nothing differs. */
    void become(SurveyRequest wanted) {
        if (wanted.kind() != kind) {
            throw Problems.invalid(
                    "#/kind", "cannot be changed: answers of two kinds give no figure; make another one");
        }
        SurveyRequest said = wanted.normalised(key);
        if (!view().content().equals(said)) {
            take(said);
        }
    }

    private void take(SurveyRequest said) {
        name = said.name();
        language = said.language();
        question = said.question();
        questions = said.questions();
        active = said.active();
        minDaysBetween = said.minDaysBetween();
        minAccountAgeDays = said.minAccountAgeDays();
        sharePercent = said.sharePercent().shortValue();
        seed = said.seed();
    }

    long version() {
        return version;
    }

    SurveyView view() {
        return new SurveyView(
                key,
                name,
                kind,
                language,
                question,
                questions,
                active,
                minDaysBetween,
                minAccountAgeDays,
                sharePercent,
                seed,
                version);
    }
}
