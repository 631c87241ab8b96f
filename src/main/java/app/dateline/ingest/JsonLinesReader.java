package app.dateline.ingest;

import app.dateline.article.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads one article a line, of a file of any size; a bad line is refused and the others go on. */
final class JsonLinesReader {
    // A text of the longest size with every unit written as \\uXXXX, and room for the other fields.
    private static final int LONGEST_LINE = 7 * Draft.LONGEST_TEXT;

    void read(InputStream file, Origin origin, DraftSink sink) throws IOException {
        boolean packed = origin.name().toLowerCase(Locale.ROOT).endsWith(".gz");
        ByteLines lines = new ByteLines(packed ? new GZIPInputStream(file, 1 << 16) : file, LONGEST_LINE);
        int filled = 0;
        while (lines.next()) {
            if (lines.binary()) {
                sink.refused(new Refusal(origin.name(), lines.number(), Reason.of("import.binary")));
                return;
            }
            if (!lines.blank()) {
                filled++;
                try {
                    Draft draft = JsonArticle.parse(words(lines)).draft(origin, lines.number(), sink);
                    DraftChecks.check(draft);
                    sink.draft(draft);
                } catch (Refused e) {
                    sink.refused(e.in(origin.name(), lines.number()));
                }
            }
        }
        if (filled == 0) {
            sink.refused(new Refusal(origin.name(), null, Reason.of("import.empty")));
        }
    }

    private static String words(ByteLines line) throws Refused {
        if (line.tooLong()) {
            throw new Refused(null, "import.json.longline", LONGEST_LINE / 1_000_000);
        }
        try {
            return line.words();
        } catch (CharacterCodingException e) {
            throw new Refused(null, "import.json.encoding");
        }
    }
}
