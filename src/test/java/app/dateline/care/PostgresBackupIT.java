package app.dateline.care;

import app.dateline.testing.TestDatabase;

class PostgresBackupIT extends BackupContract {
    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }
}
