package app.dateline.cli;

import app.dateline.home.Holder;
import app.dateline.home.HomeLock;
import app.dateline.home.ServeNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that serves a data folder, and does other commands' work on it. */
final class RunningProcess {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final Path home;
    private final Holder holder;
    private final Terminal terminal;

    RunningProcess(Path home, Holder holder, Terminal terminal) {
        this.home = home;
        this.holder = holder;
        this.terminal = terminal;
    }

    /** Has the command done over there, and returns its exit code. */
    int run(List<String> args) {
        try (HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(ANSWERS_WITHIN).build()) {
            ServeNote note = note().orElse(null);
            if (note == null) {
                return silent();
            }
            HttpResponse<Stream<String>> answer = client.send(request(note, args), BodyHandlers.ofLines());
            return answer.statusCode() == 200 ? print(answer.body()) : silent();
        } catch (IOException e) {
            return silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent();
        }
    }

    /** A process that has just been started writes its note when it is ready. */
    private Optional<ServeNote> note() throws InterruptedException {
        long deadline = System.nanoTime() + STARTING.toNanos();
        boolean told = false;
        while (true) {
            Optional<ServeNote> note = ServeNote.read(home);
            if (note.isPresent() || System.nanoTime() > deadline || !stillHeld()) {
                return note;
            }
            if (!told) {
                terminal.note("home.starting", pid());
                told = true;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private boolean stillHeld() {
        return switch (HomeLock.take(home, "look")) {
            case HomeLock.Held held -> true;
            case HomeLock.Taken taken -> {
                taken.lock().close();
                yield false;
            }
        };
    }

    private HttpRequest request(ServeNote note, List<String> args) {
        String host = note.address().contains(":") ? "[" + note.address() + "]" : note.address();
        var call = new RemoteCall(args, terminal.folder().toString(), terminal.screen());
        return HttpRequest.newBuilder(URI.create("http://" + host + ":" + note.port() + note.path()))
                .timeout(ANSWERS_WITHIN).header("Authorization", "Bearer " + note.key())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(JsonLines.line(call)))
                .build();
    }

    private int print(Stream<String> lines) {
        try (lines) {
            for (Iterator<String> each = lines.iterator(); each.hasNext();) {
                String line = each.next();
                RemoteCall.Piece piece = line.isEmpty() ? RemoteCall.Piece.out("")
                        : JsonLines.MAPPER.readValue(line, RemoteCall.Piece.class);
                if (piece.exit() != null) {
                    return piece.exit();
                }
                print(piece);
            }
        } catch (UncheckedIOException e) {
            // The process ended: told below.
        }
        terminal.note("home.ended", pid());
        return TerminalCommand.FAILED;
    }

    private void print(RemoteCall.Piece piece) {
        if (piece.out() != null) {
            terminal.out().print(piece.out());
            terminal.out().flush();
        }
        if (piece.err() != null) {
            terminal.err().print(piece.err());
            terminal.err().flush();
        }
    }

    private int silent() {
        terminal.note("home.silent", pid(), home);
        return TerminalCommand.FAILED;
    }

    // As words: a message would write 12345 as 12,345.
    private String pid() {
        return Long.toString(holder.pid());
    }
}
