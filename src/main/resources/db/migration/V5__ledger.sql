-- What editions told their readers, so that a later briefing can correct it. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.

-- Whether what the edition told is kept: it is not of editions that were made before this.
ALTER TABLE edition ADD COLUMN IF NOT EXISTS told BOOLEAN DEFAULT FALSE NOT NULL;

-- The estimates of an edition; low and high are null for an open end.
CREATE TABLE IF NOT EXISTS printed_estimate (
    topic VARCHAR(64) NOT NULL,
    week VARCHAR(8) NOT NULL,
    revision INTEGER NOT NULL,
    question VARCHAR NOT NULL,
    party VARCHAR NOT NULL,
    party_name VARCHAR NOT NULL,
    measure VARCHAR(16) NOT NULL,
    scope VARCHAR(16) NOT NULL,
    low BIGINT,
    high BIGINT,
    bound VARCHAR(16) NOT NULL,
    wording VARCHAR NOT NULL,
    PRIMARY KEY (topic, week, revision, question, party, measure, scope),
    FOREIGN KEY (topic, week, revision) REFERENCES edition (topic, week, revision)
);

-- What an edition announced of an earlier week, of_week; a bound of null takes the estimate back.
CREATE TABLE IF NOT EXISTS printed_correction (
    topic VARCHAR(64) NOT NULL,
    week VARCHAR(8) NOT NULL,
    revision INTEGER NOT NULL,
    of_week VARCHAR(8) NOT NULL,
    question VARCHAR NOT NULL,
    party VARCHAR NOT NULL,
    party_name VARCHAR NOT NULL,
    measure VARCHAR(16) NOT NULL,
    scope VARCHAR(16) NOT NULL,
    low BIGINT,
    high BIGINT,
    bound VARCHAR(16),
    wording VARCHAR,
    PRIMARY KEY (topic, week, revision, of_week, question, party, measure, scope),
    FOREIGN KEY (topic, week, revision) REFERENCES edition (topic, week, revision)
);
