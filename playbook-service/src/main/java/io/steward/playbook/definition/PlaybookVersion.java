package io.steward.playbook.definition;

import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** One version of a playbook. Its definition never changes; its status does. */
@Entity
@Table(name = "playbook_versions")
class PlaybookVersion {

    @Id
    private UUID id;

    @Column(name = "playbook_key")
    private String key;

    @Column(name = "version")
    private int number;

    @Enumerated(EnumType.STRING)
    private PlaybookStatus status;

    private String name;

    @Enumerated(EnumType.STRING)
    private PlaybookKind kind;

    @Column(name = "definition")
    private String json;

    private String digest;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    /** For Hibernate. */
    protected PlaybookVersion() {}

    PlaybookVersion(DefinitionReader.Source source, int number, String createdBy, Instant now) {
        this.id = Identifiers.next();
        this.key = source.definition().key();
        this.number = number;
        this.status = PlaybookStatus.DRAFT;
        this.name = source.definition().name();
        this.kind = source.definition().kind();
        this.json = source.json();
        this.digest = digest(source.json());
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void publish(String by, Instant now) {
        status = PlaybookStatus.PUBLISHED;
        publishedBy = by;
        publishedAt = now;
    }

    void retire() {
        status = PlaybookStatus.RETIRED;
    }

    boolean isSame(DefinitionReader.Source source) {
        return digest.equals(digest(source.json()));
    }

    boolean isBy(String author) {
        return createdBy.equals(author);
    }

    boolean isPublished() {
        return status == PlaybookStatus.PUBLISHED;
    }

    String key() {
        return key;
    }

    int number() {
        return number;
    }

    String json() {
        return json;
    }

    PlaybookView.VersionView view() {
        return new PlaybookView.VersionView(number, status, createdBy, createdAt, publishedBy, publishedAt);
    }

    String name() {
        return name;
    }

    PlaybookKind kind() {
        return kind;
    }

    private static String digest(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
