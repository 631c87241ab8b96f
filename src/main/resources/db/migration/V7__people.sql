-- Bot-wide rights of people, by their numeric Telegram user id.
create table person_role (
  user_id    bigint       not null,
  role       varchar(20)  not null,
  granted_by bigint,
  granted_at timestamp with time zone not null,
  primary key (user_id, role)
);

-- The one-time code that makes the first owner; one row.
create table owner_claim (
  id         integer      not null primary key,
  code_hash  varchar(64)
);
insert into owner_claim (id, code_hash) values (1, null);

-- Wrong codes, by who gave them.
create table owner_claim_try (
  user_id    bigint       not null primary key,
  wrong      integer      not null
);
