package app.dateline.work;

import app.dateline.testing.TestDatabase;

class H2LeaseTest extends LeaseContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
