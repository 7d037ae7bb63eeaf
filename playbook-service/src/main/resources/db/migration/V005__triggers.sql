-- Whether a trigger's condition held when it was last looked at: a run starts when it comes to hold.
CREATE TABLE trigger_states (
    account_id   uuid        NOT NULL,
    playbook_key text        NOT NULL,
    held         boolean     NOT NULL,
    changed_at   timestamptz NOT NULL,
    CONSTRAINT pk_trigger_states PRIMARY KEY (account_id, playbook_key)
);

-- A newly published condition is looked at for every account that is known already, in the order of their ids.
CREATE TABLE trigger_sweeps (
    playbook_key     text        NOT NULL,
    playbook_version integer     NOT NULL,
    after_account    uuid,
    requested_at     timestamptz NOT NULL,
    finished_at      timestamptz,
    CONSTRAINT pk_trigger_sweeps PRIMARY KEY (playbook_key, playbook_version)
);

CREATE INDEX ix_trigger_sweeps_open ON trigger_sweeps (requested_at) WHERE finished_at IS NULL;
