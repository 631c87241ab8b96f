-- A message that takes the place of an earlier one of the bot, the channel's ids of those a message stands in (blank-separated), and the
-- fingerprint of what its parts were cut from.
alter table outbox add column edits varchar(40);
alter table outbox add column refs varchar(2000) default '' not null;
alter table outbox add column cut_from varchar(64);

-- Each chat's oldest waiting message is looked for, however many wait behind it.
drop index outbox_due;
drop index outbox_by_chat;
create index outbox_due on outbox (channel, kind, state, chat, id);
create index outbox_by_chat on outbox (channel, chat, state, kind, id);
create index outbox_newest on outbox (state, id);
