package app.dateline.web;

import app.dateline.testing.TestDatabase;

class H2MailboxTest extends MailboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
