-- What is made by itself, and what came of each week that was due. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.

-- A plan, by its topic or '*' for all of them; weeks that were due before it was first seen are none of its business.
CREATE TABLE IF NOT EXISTS plan (
    topic VARCHAR(64) PRIMARY KEY,
    since TIMESTAMP WITH TIME ZONE NOT NULL
);

-- A week of a plan that was begun or passed over.
CREATE TABLE IF NOT EXISTS due_week (
    topic VARCHAR(64) NOT NULL REFERENCES plan (topic),
    week VARCHAR(8) NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    state VARCHAR(16) NOT NULL,
    tries INTEGER NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    trouble VARCHAR,
    PRIMARY KEY (topic, week)
);
