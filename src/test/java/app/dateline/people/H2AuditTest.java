package app.dateline.people;

import app.dateline.testing.TestDatabase;

class H2AuditTest extends AuditContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
