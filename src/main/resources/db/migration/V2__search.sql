-- What the index needs beside the articles. Both tables can be emptied at any time: they are made anew.

-- Vectors by the text they stand for, so that a new index or a second import computes nothing again.
create table embedding (
  model  varchar(100) not null,
  sha256 varchar(64)  not null,
  vector bytea        not null,
  primary key (model, sha256)
);

-- Articles that are found by their words and still wait for vectors.
create table vector_backlog (
  article_id bigint  primary key references article (id),
  passages   integer not null
);
