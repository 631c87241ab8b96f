package app.dateline.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a bot and its Telegram, which can break in all the ways lines do. */
public final class FaultyLine implements AutoCloseable {
    private static final int BUFFER = 16_384;
    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.GOOD;
    private volatile ServerSocket server;

    /** What the line does to connections, old and new. */
    public enum State {
        GOOD,
        /** Every connection is cut off in the middle, with a reset. */
        RESET,
        /** Connections stand, and nothing arrives. */
        BLACK_HOLE,
        /** Nobody listens. */
        REFUSED
    }

    /** @param target port on this machine that the line leads to */
    public FaultyLine(int target) {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Changes the line; what was under way in another state is cut off. */
    public synchronized void is(State now) {
        State before = state;
        if (now == before) {
            return;
        }
        state = now;
        if (now == State.REFUSED) {
            end(server);
        }
        if (now != State.BLACK_HOLE) {
            open.forEach(FaultyLine::reset);
        }
        if (before == State.REFUSED && now != State.REFUSED) {
            server = listen(port);
        }
    }

    private ServerSocket listen(int at) {
        try {
            var fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 100);
            Thread.ofVirtual().name("faulty-line").start(() -> accept(fresh));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("the line does not stand", e);
        }
    }

    private void accept(ServerSocket from) {
        try {
            while (!from.isClosed()) {
                Socket near = from.accept();
                open.add(near);
                if (state == State.RESET) {
                    reset(near);
                } else {
                    connect(near);
                }
            }
        } catch (IOException e) {
            open.removeIf(Socket::isClosed);
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(far);
            Thread.ofVirtual().start(() -> pump(near, far));
            Thread.ofVirtual().start(() -> pump(far, near));
        } catch (IOException e) {
            reset(near);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (state != State.BLACK_HOLE) {
                    out.write(buffer, 0, read);
                }
            }
            // What was ended in order ends in order at the other side: a reset would take along what it has not read yet.
            to.shutdownOutput();
            if (!from.isOutputShutdown()) {
                return;
            }
        } catch (IOException e) {
            // The other side is cut off as well.
        }
        reset(from);
        reset(to);
        open.remove(from);
        open.remove(to);
    }

    private static void end(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the line does not end", e);
        }
    }

    /** Without lingering a close is a reset. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It was closed already.
        }
    }

    @Override
    public void close() {
        state = State.RESET;
        end(server);
        open.forEach(FaultyLine::reset);
    }
}
