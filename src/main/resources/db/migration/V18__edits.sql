-- The cause of an earlier message of the chat that may be on its way still: once it has arrived, this one takes its place.
alter table outbox add column instead_of varchar(200);
-- A long answer stands in many messages.
alter table outbox alter column refs set data type varchar(1000000);
