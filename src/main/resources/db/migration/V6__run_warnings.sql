-- What a run had to say of a topic's briefing though it was released. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.
CREATE TABLE IF NOT EXISTS run_warning (
    run_id BIGINT NOT NULL REFERENCES run (id),
    topic VARCHAR(64) NOT NULL,
    ordinal INTEGER NOT NULL,
    place VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (run_id, topic, ordinal)
);
