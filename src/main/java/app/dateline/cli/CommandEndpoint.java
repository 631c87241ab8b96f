package app.dateline.cli;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Does commands of other processes on this machine: only for who can read the key in the data folder, and never through a
 * proxy or from a web page.
 */
@Hidden
@RestController
@ConditionalOnProperty(AppStart.SERVING)
class CommandEndpoint {
    static final String PATH = "/internal/command";
    private static final int LONGEST_CALL = 1_000_000;

    private final Serving serving;
    private final BeanFactory app;

    CommandEndpoint(Serving serving, BeanFactory app) {
        this.serving = serving;
        this.app = app;
    }

    @PostMapping(PATH)
    void run(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isLocal(request) || !serving.isKey(bearer(request))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_CALL);
        RemoteCall call = JsonLines.MAPPER.readValue(body, RemoteCall.class);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        run(call, new PieceStream(response.getOutputStream()));
    }

    private void run(RemoteCall call, PieceStream pieces) {
        pieces.begin();
        var terminal = new Terminal(pieces.out(), pieces.err(), Path.of(call.folder()), call.screen());
        int exit = CommandTree.run(terminal, new Arguments(call.args(), Collections.emptyList()),
                command -> run(command, terminal));
        pieces.exit(exit);
    }

    private int run(TerminalCommand command, Terminal terminal) {
        try {
            return switch (command) {
                case TerminalCommand.Plain plain -> plain.run(terminal);
                case TerminalCommand.OnStore onStore -> onStore.run(terminal, app);
                case ServeCli serve -> TerminalCommand.USAGE;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Straight from this machine: no proxy has passed it on, and no browser page has sent it. */
    private static boolean isLocal(HttpServletRequest request) throws IOException {
        boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                || request.getRemoteAddr().equals(request.getLocalAddr());
        return here && request.getHeader("Origin") == null && request.getHeader("Forwarded") == null
                && request.getHeader("Via") == null && Collections.list(request.getHeaderNames()).stream()
                        .noneMatch(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, 12));
    }

    private static String bearer(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        return header.startsWith("Bearer ") ? header.substring(7) : "";
    }
}
