-- What each range of an edition came to, so that its next revision can say what differs. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.

-- The ranges of an edition; low and high are null where no estimate of the range counts.
CREATE TABLE IF NOT EXISTS printed_range (
    topic VARCHAR(64) NOT NULL,
    week VARCHAR(8) NOT NULL,
    revision INTEGER NOT NULL,
    question VARCHAR NOT NULL,
    measure VARCHAR(16) NOT NULL,
    scope VARCHAR(16) NOT NULL,
    low BIGINT,
    high BIGINT,
    low_open BOOLEAN NOT NULL,
    high_open BOOLEAN NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (topic, week, revision, question, measure, scope),
    FOREIGN KEY (topic, week, revision) REFERENCES edition (topic, week, revision)
);
