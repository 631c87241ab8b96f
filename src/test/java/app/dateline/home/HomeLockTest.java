package app.dateline.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.home.HomeLock.Held;
import app.dateline.home.HomeLock.Taken;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    private Path folder;

    @Test
    void isHeldByOneAtATime() {
        try (HomeLock lock = ((Taken) HomeLock.take(folder, "import")).lock()) {
            assertThat(lock).isNotNull();
            assertThat(HomeLock.take(folder, "ask"))
                    .isEqualTo(new Held(new Holder(ProcessHandle.current().pid(), "import")));
        }

        try (HomeLock again = ((Taken) HomeLock.take(folder, "ask")).lock()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void isFreeAgainWhenItsProcessIsKilled() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holding.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(HomeLock.take(folder, "ask")).isEqualTo(new Held(new Holder(other.pid(), "serve")));

        other.destroyForcibly().waitFor();

        try (HomeLock lock = ((Taken) HomeLock.take(folder, "ask")).lock()) {
            assertThat(lock).isNotNull();
        }
    }

    /** Takes the folder and keeps it. */
    static final class Holding {
        public static void main(String[] args) throws Exception {
            var taken = (Taken) HomeLock.take(Path.of(args[0]), "serve");
            System.out.println("holds " + taken.lock());
            assertThat(System.in.read()).as("the test ends this process").isEqualTo(-1);
        }
    }

    @Test
    void namesAFolderThatCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> HomeLock.take(file.resolve("home"), "ask")).isInstanceOf(HomeUnusable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void hasRoomOrSaysThatItHasNone() {
        HomeSpace.check(folder);

        assertThatThrownBy(() -> HomeSpace.check(folder, Long.MAX_VALUE)).isInstanceOf(HomeUnusable.class)
                .hasRootCauseMessage("No space left on device");
    }

    @Test
    void keepsTheNoteForItsOwnerAlone() throws Exception {
        var note = new ServeNote(42, "127.0.0.1", 8080, "/internal/command", "secret");

        note.write(folder);

        assertThat(ServeNote.read(folder)).contains(note);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("serve.json"))))
                .isEqualTo("rw-------");
        assertThat(note.toString()).doesNotContain("secret");
        ServeNote.remove(folder);
        assertThat(ServeNote.read(folder)).isEmpty();
    }

    @Test
    void hasNoNoteFromABrokenFile() throws Exception {
        Files.writeString(folder.resolve("serve.json"), "{\"pid\":");

        assertThat(ServeNote.read(folder)).isEmpty();
    }
}
