package app.dateline.ingest;

import app.dateline.article.Draft;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.zip.GZIPInputStream;

/** Reads one article a line, of a file of any size; a bad line is refused and the others go on. */
final class JsonLinesReader {
    // A text of the longest size with every unit written as \\uXXXX, and room for the other fields.
    private static final int LONGEST_LINE = 7 * Draft.LONGEST_TEXT;

    void read(InputStream file, Origin origin, DraftSink sink) throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        Lines lines = new Lines(origin.name().toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
                ? new BufferedInputStream(new GZIPInputStream(in), 1 << 16)
                : in);
        int filled = 0;
        while (lines.next()) {
            if (lines.binary) {
                sink.refused(new Refusal(origin.name(), lines.number, Reason.of("import.binary")));
                return;
            }
            if (!lines.blank()) {
                filled++;
                try {
                    Draft draft = JsonArticle.parse(lines.words()).draft(origin, lines.number, sink);
                    DraftChecks.check(draft);
                    sink.draft(draft);
                } catch (Refused e) {
                    sink.refused(e.in(origin.name(), lines.number));
                }
            }
        }
        if (filled == 0) {
            sink.refused(new Refusal(origin.name(), null, Reason.of("import.empty")));
        }
    }

    /** Lines of bytes; what is beyond the longest line is read but not kept. */
    private static final class Lines {
        private final InputStream in;
        private byte[] bytes = new byte[1 << 14];
        private int length;
        private boolean tooLong;
        private boolean binary;
        private int number;

        Lines(InputStream in) {
            this.in = in;
        }

        boolean next() throws IOException {
            int read = in.read();
            if (read < 0) {
                return false;
            }
            number++;
            length = 0;
            tooLong = false;
            for (; read >= 0 && read != '\n'; read = in.read()) {
                keep((byte) read);
            }
            skipMark();
            return true;
        }

        private void keep(byte one) {
            binary |= one == 0;
            if (length == LONGEST_LINE) {
                tooLong = true;
                return;
            }
            if (length == bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, Math.min(LONGEST_LINE, length * 2));
            }
            bytes[length++] = one;
        }

        private void skipMark() {
            if (number == 1 && length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                    && bytes[2] == (byte) 0xBF) {
                System.arraycopy(bytes, 3, bytes, 0, length -= 3);
            }
        }

        boolean blank() {
            for (int at = 0; at < length; at++) {
                if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
                    return false;
                }
            }
            return true;
        }

        String words() throws Refused {
            if (tooLong) {
                throw new Refused(null, "import.json.longline", LONGEST_LINE / 1_000_000);
            }
            try {
                return TextDecoder.utf8(bytes, length);
            } catch (CharacterCodingException e) {
                throw new Refused(null, "import.json.encoding");
            }
        }
    }
}
