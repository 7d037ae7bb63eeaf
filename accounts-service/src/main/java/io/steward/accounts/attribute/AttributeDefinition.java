package io.steward.accounts.attribute;

import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** One of the vendor's own facts, as an admin has defined it. */
@Entity
@Table(name = "attribute_definitions")
class AttributeDefinition {

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    private AttributeType type;

    @Column(name = "allowed_values")
    private String[] allowedValues;

    private String description;

    private boolean indexed;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected AttributeDefinition() {}

    AttributeDefinition(String name) {
        this.name = name;
    }

    void become(AttributeDefinitionRequest wanted) {
        type = wanted.type();
        if (allowedValues == null || !List.of(allowedValues).equals(wanted.values())) {
            allowedValues = wanted.values().toArray(String[]::new);
        }
        indexed = wanted.isIndexed();
        description = wanted.description() == null ? null : wanted.description().strip();
    }

    long version() {
        return version;
    }

    AttributeDefinitionView view() {
        return new AttributeDefinitionView(name, type, List.of(allowedValues), description, indexed, version);
    }
}
