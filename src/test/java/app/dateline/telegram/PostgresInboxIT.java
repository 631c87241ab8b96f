package app.dateline.telegram;

import app.dateline.testing.TestDatabase;

class PostgresInboxIT extends InboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
