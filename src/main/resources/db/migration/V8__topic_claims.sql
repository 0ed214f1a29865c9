-- What a week's briefing reads, found by an index. Runs on H2 and PostgreSQL.
-- Each statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.

-- Up to which claim, by its id, each topic was looked for; asked is a digest of what it asks for.
CREATE TABLE IF NOT EXISTS topic_look (
    topic VARCHAR(64) PRIMARY KEY,
    asked VARCHAR(64) NOT NULL,
    last_claim BIGINT NOT NULL
);

-- Claims that may answer a question of a topic; published_on is the claim's.
CREATE TABLE IF NOT EXISTS topic_claim (
    topic VARCHAR(64) NOT NULL REFERENCES topic_look (topic),
    published_on DATE NOT NULL,
    claim_id BIGINT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    PRIMARY KEY (topic, published_on, claim_id)
);

CREATE INDEX IF NOT EXISTS topic_claim_by_claim ON topic_claim (claim_id);
DROP INDEX IF EXISTS claim_by_measure;

-- The beginning of a claim's words, by which the same sentence is found in other articles.
ALTER TABLE claim ADD COLUMN IF NOT EXISTS opening VARCHAR(100) DEFAULT '' NOT NULL;
UPDATE claim SET opening = SUBSTRING(words FROM 1 FOR 100) WHERE opening = '';
CREATE INDEX IF NOT EXISTS claim_by_opening ON claim (opening);

CREATE INDEX IF NOT EXISTS article_by_day ON article (published_on);
