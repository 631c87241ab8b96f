-- Who does what only one process at a time may do, and until when unless it is renewed.
create table lease (
  name     varchar(40)  primary key,
  holder   varchar(120) not null,
  until_at timestamp with time zone not null
);

-- An update is stored once, whichever process was told of it first.
delete from telegram_inbox where update_id is not null and id not in
  (select min(id) from telegram_inbox group by update_id, digest);
drop index telegram_inbox_by_update;
alter table telegram_inbox add constraint telegram_inbox_once unique (update_id, digest);
