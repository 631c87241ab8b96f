package app.dateline.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data folder, for one process at a time. The operating system takes it back when the process ends, however
 * it ends, so it never has to be removed by hand.
 */
public final class HomeLock implements AutoCloseable {
    // Far behind the file's words, so that they stay readable where locks are mandatory.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** How an attempt ended. */
    public sealed interface Attempt {}

    /** The folder is ours until {@link HomeLock#close()}. */
    public record Taken(HomeLock lock) implements Attempt {}

    /** Another process has it. */
    public record Held(Holder holder) implements Attempt {}

    /**
     * Tries once, without waiting.
     *
     * @param command what the folder is wanted for: others are told
     * @throws HomeUnusable when the folder cannot be made or written
     */
    public static Attempt take(Path home, String command) {
        try {
            makePrivate(home);
            FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            return lock == null ? held(channel) : taken(channel, command);
        } catch (IOException e) {
            throw new HomeUnusable(home, e);
        }
    }

    /** A folder that is new is for its owner alone: people's questions are kept in it. One that is there stays as it is. */
    private static void makePrivate(Path home) throws IOException {
        if (!Files.exists(home)) {
            Files.createDirectories(home);
            PosixFileAttributeView posix = Files.getFileAttributeView(home, PosixFileAttributeView.class);
            if (posix != null) {
                posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Attempt taken(FileChannel channel, String command) throws IOException {
        try {
            channel.truncate(0);
            byte[] line = new Holder(ProcessHandle.current().pid(), command).line().getBytes(StandardCharsets.UTF_8);
            channel.write(ByteBuffer.wrap(line), 0);
            return new Taken(new HomeLock(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Attempt held(FileChannel channel) throws IOException {
        try (channel) {
            ByteBuffer line = ByteBuffer.allocate(200);
            channel.read(line, 0);
            return new Held(Holder.parse(StandardCharsets.UTF_8.decode(line.flip()).toString()));
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the data folder's lock cannot be given back", e);
        }
    }
}
