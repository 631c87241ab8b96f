package app.dateline.answer;

import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with an empty newsroom of its own, on a Thursday. */
abstract class NewsroomTest {
    private final TestDatabase database = TestDatabase.h2();
    @TempDir
    private Path folder;
    Newsroom room;

    @BeforeEach
    void openRoom() {
        room = new Newsroom(database.source, folder, new TestClock("2026-03-05T09:00:00Z"));
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }
}
