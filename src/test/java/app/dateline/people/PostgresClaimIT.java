package app.dateline.people;

import app.dateline.testing.TestDatabase;

class PostgresClaimIT extends ClaimContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
