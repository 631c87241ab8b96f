package app.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file of any size, one at a time; what is beyond the longest line is read but not kept. */
final class ByteLines {
    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;
    private boolean binary;
    private int number;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        int read = read();
        if (read < 0) {
            return false;
        }
        number++;
        length = 0;
        tooLong = false;
        binary = false;
        for (; read >= 0 && read != '\n'; read = read()) {
            keep((byte) read);
        }
        passMark();
        return true;
    }

    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(chunk));
        }
        return filled == 0 ? -1 : chunk[at++] & 0xFF;
    }

    private void keep(byte one) {
        binary |= one == 0;
        if (length == longest) {
            tooLong = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(longest, length * 2));
        }
        line[length++] = one;
    }

    /** A byte order mark at the top of the file is no part of its first line. */
    private void passMark() {
        if (number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }

    /** From 1. */
    int number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** True when it holds a zero byte, which no text does. */
    boolean binary() {
        return binary;
    }

    boolean blank() {
        for (int index = 0; index < length; index++) {
            if (line[index] != ' ' && line[index] != '\t' && line[index] != '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * @throws CharacterCodingException when it is not in UTF-8
     */
    String words() throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
    }
}
