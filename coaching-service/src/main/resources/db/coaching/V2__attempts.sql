-- Each learner's last attempt at each question. Who, what was asked and how it went are here only as keyed hashes and
-- sealed: see docs/adr/0024.

CREATE TABLE coaching.last_attempts (
    tenant_id  text        NOT NULL,
    -- Keyed hash of the client's own name for the person, hexadecimal; likewise of the question, another one for each learner.
    learner    text        NOT NULL,
    question   text        NOT NULL,
    -- Scores and metrics, sealed with the recording's own key and then for this learner: it goes with either.
    sealed     bytea       NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, learner, question)
);

-- One row per answer that was compared, so that each is always compared with the same.
CREATE TABLE coaching.attempt_answers (
    tenant_id text        NOT NULL,
    task_id   text        NOT NULL,
    learner   text        NOT NULL,
    question  text        NOT NULL,
    -- What it was compared with, sealed with the recording's own key: it goes when the task is erased.
    sealed    bytea       NOT NULL,
    taken_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, task_id),
    FOREIGN KEY (tenant_id, learner, question) REFERENCES coaching.last_attempts ON DELETE CASCADE
);
CREATE INDEX attempt_answers_of_learner ON coaching.attempt_answers (tenant_id, learner, question, taken_at);
