package io.steward.platform.probe;

import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Something with a unique name. */
@Entity
@Table(name = "probes")
class Probe {

    @Id
    private UUID id;

    private String name;

    @Version
    private int version;

    protected Probe() {}

    Probe(String name) {
        this.id = Identifiers.next();
        this.name = name;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
