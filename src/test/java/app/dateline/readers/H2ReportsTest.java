package app.dateline.readers;

import app.dateline.testing.TestDatabase;

class H2ReportsTest extends ReportsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
