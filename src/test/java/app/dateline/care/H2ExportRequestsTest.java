package app.dateline.care;

import app.dateline.testing.TestDatabase;

class H2ExportRequestsTest extends ExportRequestsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
