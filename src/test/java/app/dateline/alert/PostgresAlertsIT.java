package app.dateline.alert;

import app.dateline.testing.TestDatabase;

class PostgresAlertsIT extends AlertsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
