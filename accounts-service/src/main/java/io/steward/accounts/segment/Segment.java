package io.steward.accounts.segment;

import io.steward.platform.contracts.accounts.EngagementModel;
import io.steward.platform.contracts.accounts.SegmentView;
import io.steward.platform.contracts.accounts.Training;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What the accounts of a kind have in common: how they are looked after, and how often. */
@Entity
@Table(name = "segments")
class Segment {

    @Id
    private String key;

    private String name;

    private String description;

    @Column(name = "engagement_model")
    @Enumerated(EnumType.STRING)
    private EngagementModel engagementModel;

    @Column(name = "dedicated_csm")
    private boolean dedicatedCsm;

    @Enumerated(EnumType.STRING)
    private Training training;

    private String pool;

    @Embedded
    private Cadence cadence;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected Segment() {}

    Segment(String key, SegmentRequest wanted) {
        this.key = key;
        become(wanted);
    }

    /** Takes on what somebody says of it. */
    void become(SegmentRequest wanted) {
        SegmentRequest said = wanted.normalised();
        name = said.name();
        description = said.description();
        engagementModel = said.engagementModel();
        dedicatedCsm = said.dedicatedCsm();
        training = said.training();
        pool = said.pool();
        cadence = said.cadence();
    }

    String key() {
        return key;
    }

    long version() {
        return version;
    }

    SegmentView view() {
        return new SegmentView(
                key,
                name,
                description,
                engagementModel,
                dedicatedCsm,
                training,
                pool,
                (cadence == null ? Cadence.NONE : cadence).view(),
                version,
                null);
    }
}
