-- What editors changed of the topics while the bot runs, over those of the topics file: topics of their own, others in the place of the
-- file's, and topics of the file that are left out.
create table topic_change (
  command     varchar(32)   not null primary key,
  removed     boolean       not null,
  title       varchar(200)  not null,
  description varchar(300)  not null,
  query       varchar(2000) not null,
  aliases     varchar(2000) not null,
  made_at     timestamp with time zone not null
);

-- Grows with every change; whoever changes something takes it first. One row.
create table topic_revision (
  id     integer not null primary key,
  latest bigint  not null
);
insert into topic_revision (id, latest) values (1, 0);
