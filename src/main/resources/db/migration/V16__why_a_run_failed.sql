-- Why a run failed, as its command told it. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.
ALTER TABLE run ADD COLUMN IF NOT EXISTS trouble VARCHAR;
