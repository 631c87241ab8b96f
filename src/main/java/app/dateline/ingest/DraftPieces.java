package app.dateline.ingest;

import app.dateline.article.Draft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A draft as packed JSON, in pieces that fit a column. */
final class DraftPieces {
    private static final int LARGEST = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftPieces() {}

    static List<byte[]> of(Draft draft) {
        byte[] packed = packed(JSON.writeValueAsBytes(draft));
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < packed.length; from += LARGEST) {
            pieces.add(Arrays.copyOfRange(packed, from, Math.min(packed.length, from + LARGEST)));
        }
        return pieces;
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Draft draft(List<byte[]> pieces) {
        var packed = new ByteArrayOutputStream();
        pieces.forEach(packed::writeBytes);
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            return JSON.readValue(zip, Draft.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
