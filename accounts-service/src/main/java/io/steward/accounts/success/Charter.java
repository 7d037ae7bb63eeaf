package io.steward.accounts.success;

import io.steward.platform.contracts.accounts.CharterView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What customer success is here to do, on one page. There is one. */
@Entity
@Table(name = "charter")
class Charter {

    static final short ID = 1;

    @Id
    private short id = ID;

    @Column(name = "whom_we_serve")
    private String whomWeServe;

    private String outcomes;

    @Column(name = "where_we_help")
    private String whereWeHelp;

    @Column(name = "what_we_own")
    private String whatWeOwn;

    @Column(name = "how_we_measure")
    private String howWeMeasure;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate, and for a page that is empty still. */
    Charter() {}

    void become(CharterRequest wanted, String by, Instant now) {
        whomWeServe = wanted.whomWeServe().strip();
        outcomes = wanted.outcomes().strip();
        whereWeHelp = wanted.whereWeCreateValue().strip();
        whatWeOwn = wanted.whatWeOwn().strip();
        howWeMeasure = wanted.howWeMeasure().strip();
        writtenBy = by;
        writtenAt = now;
    }

    long version() {
        return version;
    }

    CharterView view() {
        return new CharterView(
                whomWeServe, outcomes, whereWeHelp, whatWeOwn, howWeMeasure, writtenBy, writtenAt, version);
    }
}
