package io.steward.accounts.featurerequest;

import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.problems.Problems;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What customers want the product to do. It is decided by statements that tell all who asked for it. */
@Entity
@Table(name = "feature_requests")
class FeatureRequest {

    @Id
    private UUID id;

    private String title;

    private String description;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FeedbackStatus status = FeedbackStatus.OPEN;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected FeatureRequest() {}

    FeatureRequest(UUID id, FeatureRequestContent content, String by, Instant at) {
        this.id = id;
        this.createdBy = by;
        this.createdAt = at;
        take(content);
    }

    /** Says it otherwise. */
    void become(FeatureRequestContent content) {
        requireOpen();
        take(content);
    }

    /** @throws RuntimeException that is answered with 409 */
    void requireOpen() {
        if (status.isClosed()) {
            throw Problems.conflict("the feature request is " + status);
        }
    }

    private void take(FeatureRequestContent content) {
        title = content.title().strip();
        description = Objects.toString(content.description(), "").isBlank()
                ? null
                : content.description().strip();
    }

    long version() {
        return version;
    }
}
