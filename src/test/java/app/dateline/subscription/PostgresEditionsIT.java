package app.dateline.subscription;

import app.dateline.testing.TestDatabase;

class PostgresEditionsIT extends EditionsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
