package app.dateline.alert;

import app.dateline.testing.TestDatabase;

class H2AlertsTest extends AlertsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
