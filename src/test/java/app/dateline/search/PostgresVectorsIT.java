package app.dateline.search;

import app.dateline.testing.TestDatabase;

class PostgresVectorsIT extends VectorsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
