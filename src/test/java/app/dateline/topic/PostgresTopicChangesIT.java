package app.dateline.topic;

import app.dateline.testing.TestDatabase;

class PostgresTopicChangesIT extends TopicChangesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
