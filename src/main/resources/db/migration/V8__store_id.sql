-- Tells this store from every other one, so that an index made for another is not taken for its own.
alter table change_counter add column store varchar(36);
