-- An answer may be typed: then there is no audio, and no digest of one. The text is here only sealed, in the outbox.

ALTER TABLE gateway.tasks
    ADD COLUMN input text NOT NULL DEFAULT 'SPOKEN' CHECK (input IN ('SPOKEN', 'TYPED')),
    ALTER COLUMN audio_sha256 DROP NOT NULL,
    ADD CHECK (input = 'TYPED' OR audio_sha256 IS NOT NULL);
