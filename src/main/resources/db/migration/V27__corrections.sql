-- Versions that an editor has written: the source does not take them back by saying once more what it had said.
alter table article_version add column by_hand boolean default false not null;
