package app.dateline.people;

import app.dateline.testing.TestDatabase;

class PostgresAuditIT extends AuditContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
