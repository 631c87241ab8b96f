package app.dateline.cli;

import app.dateline.cli.RemoteCall.Piece;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What a command says, sent piece by piece to the process that asked for it; goes on when nobody reads any more. */
final class PieceStream {
    private static final int LARGEST_PIECE = 8_192;

    private final OutputStream stream;
    private boolean gone;

    PieceStream(OutputStream stream) {
        this.stream = stream;
    }

    PrintWriter out() {
        return new PrintWriter(new Pieces(Piece::out));
    }

    PrintWriter err() {
        return new PrintWriter(new Pieces(Piece::err), true);
    }

    /** Tells the other side at once that it has been heard. */
    void begin() {
        write("\n");
    }

    void exit(int code) {
        write(JsonLines.line(Piece.exit(code)) + "\n");
    }

    private synchronized void write(String line) {
        if (gone) {
            return;
        }
        try {
            stream.write(line.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            gone = true; // An import that has begun is still finished.
        }
    }

    /** Text on one of the two streams, gathered until it is flushed. */
    private final class Pieces extends Writer {
        private final Function<String, Piece> piece;
        private final StringBuilder gathered = new StringBuilder();

        Pieces(Function<String, Piece> piece) {
            this.piece = piece;
        }

        @Override
        public void write(char[] text, int from, int length) {
            synchronized (gathered) {
                gathered.append(text, from, length);
                if (gathered.length() >= LARGEST_PIECE) {
                    flush();
                }
            }
        }

        @Override
        public void flush() {
            synchronized (gathered) {
                if (!gathered.isEmpty()) {
                    PieceStream.this.write(JsonLines.line(piece.apply(gathered.toString())) + "\n");
                    gathered.setLength(0);
                }
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}
