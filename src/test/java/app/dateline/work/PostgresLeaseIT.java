package app.dateline.work;

import app.dateline.testing.TestDatabase;

class PostgresLeaseIT extends LeaseContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
