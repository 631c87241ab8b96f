package app.dateline.broadcast;

import app.dateline.testing.TestDatabase;

class PostgresBroadcastIT extends BroadcastContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
