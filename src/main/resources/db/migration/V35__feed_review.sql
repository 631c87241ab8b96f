-- Feeds whose articles wait until an editor publishes them, and which draft came from which item.
alter table feed add column review boolean default false not null;
alter table submission add column feed bigint;
-- As in feed_item; null for what an editor has handed in
alter table submission add column item varchar(64);
-- True when an editor has changed what is said of it
alter table submission add column edited boolean default false not null;
-- When editors were told of it; null when they were not
alter table submission add column told_at timestamp with time zone;
create index submission_by_item on submission (feed, item);
create index submission_by_state on submission (state, told_at);
