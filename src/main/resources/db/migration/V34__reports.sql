-- What a reader found wrong (WORDS, SPEAKER or ANSWER), where the answer to the reader goes, and what became of the report.
alter table report add column reason varchar(10) default 'WORDS' not null;
alter table report add column place varchar(10) default 'PRIVATE' not null;
-- Null for reports of before, whose chat is not known
alter table report add column chat varchar(100);
alter table report add column thread integer default 0 not null;
alter table report add column language varchar(35) default 'en' not null;
-- ANSWERED or DISMISSED; null while it is open
alter table report add column outcome varchar(10);
-- When editors were told that it is there
alter table report add column told_at timestamp with time zone;
create index report_by_state on report (closed_at, id);
create index report_by_chat on report (channel, chat);
