-- A report by the rules may be there before a language model has phrased it; and a tenant may prefer one model to others.

ALTER TABLE gateway.tasks ADD COLUMN drafted_at timestamptz;
CREATE INDEX tasks_awaiting_phrasing ON gateway.tasks (drafted_at)
    WHERE status = 'PROCESSING' AND feedback_at IS NULL AND drafted_at IS NOT NULL;
ALTER TABLE gateway.tenants ADD COLUMN preferred_language_model text;
