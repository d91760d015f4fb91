-- Who practises what, and which questions they have had: see docs/adr/0030. Learners are here only as a keyed hash.

CREATE TABLE question.practice_learners (
    tenant_id text   NOT NULL,
    -- Keyed hash of the client's own name for the person, hexadecimal.
    learner   text   NOT NULL,
    -- Questions handed out so far; whoever hands out the next one counts first and so holds off everybody else.
    picks     bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, learner)
);

CREATE TABLE question.practice_sessions (
    id              text        PRIMARY KEY,
    tenant_id       text        NOT NULL,
    learner         text        NOT NULL,
    -- Null: questions of every role.
    role            text,
    categories      text[]      NOT NULL,
    difficulty_from int         NOT NULL,
    difficulty_to   int         NOT NULL,
    length          int         NOT NULL,
    asked           int         NOT NULL DEFAULT 0,
    status          text        NOT NULL CHECK (status IN ('active', 'completed', 'ended', 'abandoned')),
    created_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    expires_at      timestamptz NOT NULL,
    CHECK (asked BETWEEN 0 AND length),
    FOREIGN KEY (tenant_id, learner) REFERENCES question.practice_learners ON DELETE CASCADE
);
CREATE INDEX practice_sessions_of_learner ON question.practice_sessions (tenant_id, learner);
CREATE INDEX practice_sessions_to_expire ON question.practice_sessions (expires_at);

-- How often a learner has been through all questions of one choice, and after which pick the present time began.
CREATE TABLE question.practice_cycles (
    tenant_id  text   NOT NULL,
    learner    text   NOT NULL,
    scope      text   NOT NULL,
    cycle      int    NOT NULL,
    since_pick bigint NOT NULL,
    PRIMARY KEY (tenant_id, learner, scope),
    FOREIGN KEY (tenant_id, learner) REFERENCES question.practice_learners ON DELETE CASCADE
);

-- What was asked; goes with its session.
CREATE TABLE question.practice_picks (
    tenant_id   text        NOT NULL,
    learner     text        NOT NULL,
    pick        bigint      NOT NULL,
    session_id  text        NOT NULL REFERENCES question.practice_sessions ON DELETE CASCADE,
    position    int         NOT NULL,
    question_id text        NOT NULL,
    cycle       int         NOT NULL,
    asked_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, learner, pick),
    UNIQUE (session_id, position)
);
