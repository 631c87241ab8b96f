-- Web chats. A chat's row is what its writers take turns on.

create table web_chat (
  chat     varchar(32) primary key,
  last_seq bigint      not null
);

create table web_message (
  chat       varchar(32) not null references web_chat (chat),
  seq        bigint      not null,
  author     varchar(10) not null,
  client_id  varchar(64),
  reply_to   bigint,
  payload    varchar(1000000) not null,
  written_at timestamp with time zone not null,
  primary key (chat, seq),
  unique (chat, client_id),
  unique (chat, reply_to)
);
create index web_message_by_age on web_message (written_at);
