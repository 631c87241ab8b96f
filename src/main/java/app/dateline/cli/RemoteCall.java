package app.dateline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command line on its way to the process that holds the data folder.
 *
 * @param args the command and its options, without settings
 * @param folder what relative paths start from, absolute
 */
record RemoteCall(List<String> args, String folder, Screen screen) {
    RemoteCall {
        args = List.copyOf(args);
    }

    /**
     * A piece of what the command says: exactly one of the three is set.
     *
     * @param exit the exit code: the last piece
     */
    record Piece(@Nullable String out, @Nullable String err, @Nullable Integer exit) {
        static Piece out(String text) {
            return new Piece(text, null, null);
        }

        static Piece err(String text) {
            return new Piece(null, text, null);
        }

        static Piece exit(int code) {
            return new Piece(null, null, code);
        }
    }
}
