-- What was sent in the last minute, and what was sent long ago, is found without reading what waits.
create index outbox_by_age on outbox (state, updated_at);
