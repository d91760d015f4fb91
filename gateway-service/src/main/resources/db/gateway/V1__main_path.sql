-- Everything here carries the tenant; what a recording holds is here only sealed with the recording's own key.

CREATE TABLE gateway.tenants (
    id              text PRIMARY KEY,
    name            text        NOT NULL,
    emotion         text        NOT NULL CHECK (emotion IN ('OFF', 'VOICE_ONLY', 'FULL')),
    local_only      boolean     NOT NULL,
    transcriber     text        NOT NULL,
    voice_analyser  text        NOT NULL,
    language_models text[]      NOT NULL,
    retention_days  integer     NOT NULL CHECK (retention_days > 0),
    created_at      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE gateway.api_keys (
    id         text PRIMARY KEY,
    tenant_id  text        NOT NULL REFERENCES gateway.tenants,
    sha256     bytea       NOT NULL UNIQUE,
    prefix     text        NOT NULL,
    scopes     text[]      NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);
CREATE INDEX api_keys_of_tenant ON gateway.api_keys (tenant_id);

CREATE TABLE gateway.tasks (
    tenant_id        text        NOT NULL REFERENCES gateway.tenants,
    id               text        NOT NULL,
    -- Rises with every change that the owner can see.
    version          bigint      NOT NULL DEFAULT 1,
    status           text        NOT NULL CHECK (status IN ('PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED')),
    created_at       timestamptz NOT NULL,
    deadline_at      timestamptz NOT NULL,
    dispatched_at    timestamptz,
    -- How each stage ended; null while it has not.
    transcription    text CHECK (transcription IN ('DONE', 'UNAVAILABLE', 'FAILED', 'SKIPPED')),
    transcription_at timestamptz,
    emotion          text CHECK (emotion IN ('DONE', 'UNAVAILABLE', 'FAILED', 'SKIPPED')),
    emotion_at       timestamptz,
    coaching         text CHECK (coaching IN ('DONE', 'UNAVAILABLE', 'FAILED', 'SKIPPED')),
    coaching_at      timestamptz,
    scored_at        timestamptz,
    feedback_at      timestamptz,
    ended_at         timestamptz,
    degraded         text[]      NOT NULL DEFAULT '{}',
    error_code       text,
    error_stage      text,
    -- What the tenant allowed when the recording was accepted.
    emotion_policy   text        NOT NULL CHECK (emotion_policy IN ('OFF', 'VOICE_ONLY', 'FULL')),
    audio_millis     bigint      NOT NULL,
    audio_sha256     bytea       NOT NULL,
    -- When nobody needs the audio any more, and when it was gone from the vault.
    audio_done_at    timestamptz,
    audio_erased_at  timestamptz,
    -- JSON: question, learner, language, metadata.
    sealed_options   bytea       NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX tasks_by_deadline ON gateway.tasks (deadline_at) WHERE status = 'PROCESSING';
CREATE INDEX tasks_awaiting_completion ON gateway.tasks (feedback_at) WHERE status = 'PROCESSING' AND feedback_at IS NOT NULL;
CREATE INDEX tasks_with_spent_audio ON gateway.tasks (audio_done_at) WHERE audio_done_at IS NOT NULL AND audio_erased_at IS NULL;

CREATE TABLE gateway.task_parts (
    tenant_id   text        NOT NULL,
    task_id     text        NOT NULL,
    kind        text        NOT NULL,
    produced_at timestamptz NOT NULL,
    failure     text,
    sealed      bytea       NOT NULL,
    PRIMARY KEY (tenant_id, task_id, kind),
    FOREIGN KEY (tenant_id, task_id) REFERENCES gateway.tasks ON DELETE CASCADE
);

-- Remembered as long as the task is.
CREATE TABLE gateway.idempotency_keys (
    tenant_id     text        NOT NULL,
    key_sha256    bytea       NOT NULL,
    fingerprint   bytea       NOT NULL,
    task_id       text        NOT NULL,
    sealed_answer bytea       NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, key_sha256),
    FOREIGN KEY (tenant_id, task_id) REFERENCES gateway.tasks ON DELETE CASCADE
);
CREATE INDEX idempotency_keys_of_task ON gateway.idempotency_keys (tenant_id, task_id);

CREATE TABLE gateway.outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id  text        NOT NULL,
    task_id    text        NOT NULL,
    -- The encoded envelope, trace and policy within.
    event      bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (tenant_id, task_id) REFERENCES gateway.tasks ON DELETE CASCADE
);
CREATE INDEX outbox_of_task ON gateway.outbox (tenant_id, task_id);
