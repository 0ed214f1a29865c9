-- Which questions an edition asked, and how, so that a question that is new or asked otherwise corrects nothing of it. Runs on H2 and
-- PostgreSQL. The statement can run again: on H2 a kill in the middle of a migration leaves what it has made so far.
CREATE TABLE IF NOT EXISTS asked_question (
    topic VARCHAR(64) NOT NULL,
    week VARCHAR(8) NOT NULL,
    revision INTEGER NOT NULL,
    question VARCHAR NOT NULL,
    definition VARCHAR NOT NULL,
    PRIMARY KEY (topic, week, revision, question),
    FOREIGN KEY (topic, week, revision) REFERENCES edition (topic, week, revision)
);
