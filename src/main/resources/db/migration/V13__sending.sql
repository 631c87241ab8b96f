-- A message that takes the place of an earlier one of the bot, and the channel's ids of those a message stands in (blank-separated).
alter table outbox add column edits varchar(40);
alter table outbox add column refs varchar(2000) default '' not null;
