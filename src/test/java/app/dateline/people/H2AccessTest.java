package app.dateline.people;

import app.dateline.testing.TestDatabase;

class H2AccessTest extends AccessContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
