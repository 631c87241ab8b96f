package app.dateline.search;

import app.dateline.testing.TestDatabase;

class H2VectorsTest extends VectorsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
