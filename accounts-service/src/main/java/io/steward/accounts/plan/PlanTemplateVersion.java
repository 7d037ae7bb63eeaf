package io.steward.accounts.plan;

import io.steward.accounts.plan.PlanTemplateReader.Source;
import io.steward.platform.contracts.accounts.SuccessPlanKind;
import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One version of a plan template. Its definition never changes; its status does. */
@Entity
@Table(name = "plan_template_versions")
class PlanTemplateVersion {

    @Id
    private UUID id;

    @Column(name = "template_key", updatable = false)
    private String key;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private TemplateStatus status;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SuccessPlanKind kind;

    @Column(name = "definition", updatable = false)
    private String json;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected PlanTemplateVersion() {}

    PlanTemplateVersion(Source source, int number, String createdBy, Instant now) {
        this.id = Identifiers.next();
        this.key = source.definition().key();
        this.number = number;
        this.status = TemplateStatus.DRAFT;
        this.name = source.definition().name();
        this.kind = source.definition().kind();
        this.json = source.json();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void publish(String by, Instant now) {
        status = TemplateStatus.PUBLISHED;
        publishedBy = by;
        publishedAt = now;
    }

    void retire() {
        status = TemplateStatus.RETIRED;
    }

    boolean isSame(Source source) {
        return json.equals(source.json());
    }

    boolean isBy(String author) {
        return createdBy.equals(author);
    }

    boolean isPublished() {
        return status == TemplateStatus.PUBLISHED;
    }

    boolean isDraft() {
        return status == TemplateStatus.DRAFT;
    }

    String key() {
        return key;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    SuccessPlanKind kind() {
        return kind;
    }

    String json() {
        return json;
    }

    long version() {
        return version;
    }

    PlanTemplateView.VersionView view() {
        return new PlanTemplateView.VersionView(number, status, createdBy, createdAt, publishedBy, publishedAt);
    }
}
