package app.dateline.topic;

import app.dateline.testing.TestDatabase;

class H2TopicChangesTest extends TopicChangesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
