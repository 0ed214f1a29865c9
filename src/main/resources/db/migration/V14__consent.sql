-- What readers are asked before briefings are sent to them, and who is asked. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.

-- What a mail that asks has said, as it was when it was sent: proofs of consent name its version.
CREATE TABLE IF NOT EXISTS consent_wording (
    version CHAR(64) PRIMARY KEY,
    language CHAR(2) NOT NULL,
    statement VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    plain TEXT NOT NULL,
    html TEXT NOT NULL
);

-- A subscriber who is to be asked, or was and has not answered yet. The states are those of sendings.
CREATE TABLE IF NOT EXISTS consent_request (
    subscriber_id BIGINT PRIMARY KEY,
    state VARCHAR(16) NOT NULL,
    wording CHAR(64),
    message_id VARCHAR(300),
    attempts INTEGER NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reply VARCHAR(500),
    FOREIGN KEY (subscriber_id) REFERENCES subscriber (id) ON DELETE CASCADE,
    FOREIGN KEY (wording) REFERENCES consent_wording (version)
);

ALTER TABLE subscriber ADD COLUMN IF NOT EXISTS consent_wording CHAR(64);
