package app.dateline.telegram;

import app.dateline.testing.TestDatabase;

class H2InboxTest extends InboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
