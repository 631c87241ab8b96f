package app.dateline.readers;

import app.dateline.testing.TestDatabase;

class PostgresReportsIT extends ReportsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
