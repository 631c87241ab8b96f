package app.dateline.article;

import app.dateline.testing.TestDatabase;

class H2ArticlesTest extends ArticlesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
