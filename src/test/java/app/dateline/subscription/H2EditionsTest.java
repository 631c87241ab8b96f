package app.dateline.subscription;

import app.dateline.testing.TestDatabase;

class H2EditionsTest extends EditionsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
