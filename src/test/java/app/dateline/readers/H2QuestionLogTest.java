package app.dateline.readers;

import app.dateline.testing.TestDatabase;

class H2QuestionLogTest extends QuestionLogContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
