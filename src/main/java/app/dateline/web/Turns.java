package app.dateline.web;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lets the requests of one chat wait for each other, so that a repeated message finds the answer to the first. */
final class Turns {
    private static final int LOCKS = 256;

    private final Lock[] locks = IntStream.range(0, LOCKS).mapToObj(number -> new ReentrantLock()).toArray(Lock[]::new);

    <T> T take(String chat, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(chat.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
