package io.steward.playbook.definition;

/** One version of a playbook, ready to run. */
public record Playbook(int version, PlaybookDefinition definition) {

    /** The playbook's key. */
    public String key() {
        return definition.key();
    }
}
