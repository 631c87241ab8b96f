package app.dateline.people;

import app.dateline.testing.TestDatabase;

class PostgresAccessIT extends AccessContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
