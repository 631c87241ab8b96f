package app.dateline.web;

import app.dateline.testing.TestDatabase;

class PostgresMailboxIT extends MailboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
