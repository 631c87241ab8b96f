package app.dateline.readers;

import app.dateline.testing.TestDatabase;

class PostgresQuestionLogIT extends QuestionLogContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
