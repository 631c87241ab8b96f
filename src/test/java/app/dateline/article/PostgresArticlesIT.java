package app.dateline.article;

import app.dateline.testing.TestDatabase;

class PostgresArticlesIT extends ArticlesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
