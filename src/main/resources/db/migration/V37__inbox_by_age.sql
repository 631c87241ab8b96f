-- What was handled long ago is found without a look at all that was handled.
create index telegram_inbox_by_age on telegram_inbox (state, done_at);
