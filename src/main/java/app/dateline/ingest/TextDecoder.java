package app.dateline.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text without guessing: a wrong encoding is refused, never repaired, so that words stay verbatim. */
final class TextDecoder {
    private TextDecoder() {}

    /**
     * Text in UTF-8, or in UTF-16 with a byte order mark; line ends become {@code \n}.
     *
     * @throws Refused when it is empty, binary or in another encoding
     */
    static String decode(byte[] bytes) throws Refused {
        return decode(bytes, null);
    }

    /**
     * Text in the encoding that its byte order mark tells, else in the declared one, else in UTF-8.
     *
     * @throws Refused when it is empty, binary or not in that encoding
     */
    static String decode(byte[] bytes, @Nullable Charset declared) throws Refused {
        if (bytes.length == 0) {
            throw new Refused(null, "import.empty");
        }
        Mark mark = Mark.of(bytes);
        Charset charset = mark != null ? mark.charset : declared != null ? declared : StandardCharsets.UTF_8;
        int start = mark == null ? 0 : mark.bytes.length;
        String text = strict(ByteBuffer.wrap(bytes, start, bytes.length - start), bytes, charset);
        if (text.indexOf('\0') >= 0) {
            throw new Refused(null, "import.binary");
        }
        if (text.isBlank()) {
            throw new Refused(null, "import.empty");
        }
        return lines(text);
    }

    /** The text with {@code \n} for every line end. */
    static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String strict(ByteBuffer rest, byte[] bytes, Charset charset) throws Refused {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) (rest.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(rest, text, true);
        if (result.isError()) {
            throw isBinary(bytes, charset) ? new Refused(null, "import.binary")
                    : new Refused(lineOf(bytes, rest.position()), "import.encoding", charset.name(), rest.position());
        }
        decoder.flush(text);
        return text.flip().toString();
    }

    private static boolean isBinary(byte[] bytes, Charset charset) {
        if (charset.name().startsWith("UTF-16")) {
            return false;
        }
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF), BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF), LITTLE(
                StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = new byte[bytes.length];
            for (int at = 0; at < bytes.length; at++) {
                this.bytes[at] = (byte) bytes[at];
            }
        }

        static @Nullable Mark of(byte[] file) {
            for (Mark mark : values()) {
                if (file.length >= mark.bytes.length && java.util.Arrays.equals(file, 0, mark.bytes.length, mark.bytes,
                        0, mark.bytes.length)) {
                    return mark;
                }
            }
            return null;
        }
    }
}
