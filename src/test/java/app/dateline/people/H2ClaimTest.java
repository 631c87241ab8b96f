package app.dateline.people;

import app.dateline.testing.TestDatabase;

class H2ClaimTest extends ClaimContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
