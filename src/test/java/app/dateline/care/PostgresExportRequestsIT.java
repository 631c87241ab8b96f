package app.dateline.care;

import app.dateline.testing.TestDatabase;

class PostgresExportRequestsIT extends ExportRequestsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
