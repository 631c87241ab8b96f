package app.dateline.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** A request's body that ends with a refusal once more bytes came than are taken. */
final class CountedBody extends ServletInputStream {
    private final ServletInputStream body;
    private final Supplier<Refused> tooLong;
    private long left;

    CountedBody(ServletInputStream body, long most, Supplier<Refused> tooLong) {
        this.body = body;
        this.left = most;
        this.tooLong = tooLong;
    }

    @Override
    public int read() throws IOException {
        int octet = body.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = body.read(into, offset, length);
        count(got);
        return got;
    }

    private void count(int got) {
        left -= Math.max(0, got);
        if (left < 0) {
            throw tooLong.get();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
