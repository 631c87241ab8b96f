package app.dateline.outbox;

import app.dateline.testing.TestDatabase;

class H2OutboxTest extends OutboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
