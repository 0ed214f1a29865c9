-- Reports of servers name the message that they could not deliver.
CREATE INDEX IF NOT EXISTS sending_by_message ON sending (message_id);
