package app.dateline.cli;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A moving bar on standard error where that is a terminal; nothing at all in a pipe. */
final class Progress implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(200);

    private final Terminal terminal;
    private final @Nullable ProgressBar bar;

    private Progress(Terminal terminal, @Nullable ProgressBar bar) {
        this.terminal = terminal;
        this.bar = bar;
    }

    /** @param task what is being done, one or two words */
    static Progress of(Terminal terminal, String task) {
        if (!terminal.screen().progress()) {
            return new Progress(terminal, null);
        }
        var line = new DelegatingProgressBarConsumer(text -> {
            terminal.err().print("\r" + text);
            terminal.err().flush();
        }, terminal.screen().width() - 1);
        return new Progress(terminal, new ProgressBarBuilder().setTaskName(task).setInitialMax(-1)
                .hideEta()
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK).setConsumer(line)
                .setUpdateIntervalMillis((int) EVERY.toMillis()).build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    void at(long done, long of) {
        if (bar != null && of > 0) {
            bar.maxHint(of).stepTo(done);
        }
    }

    void says(String more) {
        if (bar != null) {
            bar.setExtraMessage(more);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            terminal.err().println();
            terminal.err().flush();
        }
    }
}
