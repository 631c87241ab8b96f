package app.dateline.subscription;

import app.dateline.testing.TestDatabase;

class H2SubscriptionsTest extends SubscriptionsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
