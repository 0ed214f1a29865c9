-- When decisions came to this store, which articles they follow, and of which input a run was. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.

-- A decision may be made elsewhere and come here later: kept_at says when it came.
ALTER TABLE decision ADD COLUMN IF NOT EXISTS kept_at TIMESTAMP WITH TIME ZONE;
UPDATE decision SET kept_at = decided_at WHERE kept_at IS NULL;
ALTER TABLE decision ALTER COLUMN kept_at SET NOT NULL;

-- The beginning of its words, as claims have it, by which they are found in what became of its article.
ALTER TABLE decision ADD COLUMN IF NOT EXISTS opening VARCHAR(100) DEFAULT '' NOT NULL;
UPDATE decision SET opening = SUBSTRING(words FROM 1 FOR 100) WHERE opening = '';

-- The input folder, as an absolute path; null for runs of before this, which may have been of any.
ALTER TABLE run ADD COLUMN IF NOT EXISTS input VARCHAR;
