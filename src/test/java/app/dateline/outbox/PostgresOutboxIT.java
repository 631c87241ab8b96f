package app.dateline.outbox;

import app.dateline.testing.TestDatabase;

class PostgresOutboxIT extends OutboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
