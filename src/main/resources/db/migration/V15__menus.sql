-- Chats that have a command menu of their own, so that it can be taken away again.
create table telegram_menu (
    chat varchar(40) primary key
);
