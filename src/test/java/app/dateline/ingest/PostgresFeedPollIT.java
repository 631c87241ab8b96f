package app.dateline.ingest;

import app.dateline.testing.TestDatabase;

class PostgresFeedPollIT extends FeedPollContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
