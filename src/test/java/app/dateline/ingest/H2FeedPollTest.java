package app.dateline.ingest;

import app.dateline.testing.TestDatabase;

class H2FeedPollTest extends FeedPollContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
