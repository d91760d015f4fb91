-- What is usual for each learner. Names and values are here only as a keyed hash and sealed: see docs/adr/0021.

CREATE TABLE coaching.baselines (
    tenant_id  text        NOT NULL,
    -- Keyed hash of the client's own name for the person, hexadecimal.
    learner    text        NOT NULL,
    -- Running means and variances, sealed for this learner.
    sealed     bytea       NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, learner)
);

-- One row per answer that was counted, so that none counts twice and each is always compared with the same.
CREATE TABLE coaching.baseline_answers (
    tenant_id text        NOT NULL,
    task_id   text        NOT NULL,
    learner   text        NOT NULL,
    -- What was known before this answer, sealed with the recording's own key: it goes when the task is erased.
    sealed    bytea       NOT NULL,
    taken_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, task_id),
    FOREIGN KEY (tenant_id, learner) REFERENCES coaching.baselines ON DELETE CASCADE
);
CREATE INDEX baseline_answers_of_learner ON coaching.baseline_answers (tenant_id, learner, taken_at);

-- Who was erased when, so that an answer that was on its way at that moment does not bring them back.
CREATE TABLE coaching.erased_learners (
    tenant_id text        NOT NULL,
    learner   text        NOT NULL,
    erased_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, learner)
);
