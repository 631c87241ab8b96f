package app.dateline.broadcast;

import app.dateline.testing.TestDatabase;

class H2BroadcastTest extends BroadcastContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
