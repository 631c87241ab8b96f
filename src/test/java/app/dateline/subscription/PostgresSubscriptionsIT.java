package app.dateline.subscription;

import app.dateline.testing.TestDatabase;

class PostgresSubscriptionsIT extends SubscriptionsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
