-- The language of a person who has a chat with the bot, for what is said there unasked.
alter table telegram_chat add column language varchar(8);
