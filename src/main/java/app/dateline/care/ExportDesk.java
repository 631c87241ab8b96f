package app.dateline.care;

import app.dateline.care.ExportRequests.Request;
import app.dateline.care.ExportRequests.State;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Documents;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.home.HomeSettings;
import app.dateline.outbox.Dispatcher;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the exports that owners ask for in a chat, and hands them over there. The message that says how far it is changes in its
 * place. The file lies in the data folder no longer than that takes.
 */
@Component
public class ExportDesk {
    private static final Logger log = LoggerFactory.getLogger(ExportDesk.class);
    private static final int MOST_TRIES = 3;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long MEGA = 1_000_000;
    private static final double LEAST_SHOWN = 0.1;

    /** Somebody else is to make it, or the next start. */
    private static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ExportRequests requests;
    private final Export export;
    private final ObjectProvider<Documents> documents;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final Words words;
    private final TransactionTemplate together;
    /** What is told while the store is read is no part of that reading. */
    private final TransactionTemplate apart;
    private final Path folder;
    private final Clock clock;

    ExportDesk(ExportRequests requests, Export export, ObjectProvider<Documents> documents, Outbox outbox,
            Dispatcher dispatcher, Words words, PlatformTransactionManager transactions, HomeSettings home,
            Clock clock) {
        this.requests = requests;
        this.export = export;
        this.documents = documents;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.words = words;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.folder = home.home().resolve("exports");
        this.clock = clock;
    }

    /** Takes an order, in the transaction of the message that gives it; false when this chat waits for one already. */
    public boolean order(ChatId chat, Locale language) {
        return requests.add(chat, language).isPresent();
    }

    /** Removes what a process that was killed left in the data folder. */
    void tidy() {
        requests.forget(clock.instant().minus(KEPT));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("{} cannot be tidied: {}", folder, e.toString());
        }
    }

    /**
     * Does the oldest order.
     *
     * @param goesOn false when somebody else is to do it
     * @return how long to wait before it is done again; empty when none waits
     */
    Optional<Duration> runOnce(BooleanSupplier goesOn) {
        return requests.next().map(request -> done(request, goesOn));
    }

    private Duration done(Request request, BooleanSupplier goesOn) {
        if (request.state() == State.SENDING) {
            return end(request, State.FAILED, "export.interrupted");
        }
        Optional<Documents> channel = documents.orderedStream()
                .filter(each -> each.channel().equals(request.chat().channel())).findFirst();
        if (channel.isEmpty() || request.attempts() >= MOST_TRIES) {
            return end(request, State.FAILED, "export.failed");
        }
        requests.begun(request.id());
        Path file = folder.resolve("export-" + request.id() + ".zip");
        try {
            Export.Written written = export.zipped(file, telling(request, goesOn));
            if (!goesOn.getAsBoolean()) {
                throw new Left();
            }
            return handed(request, channel.get(), written);
        } catch (Left e) {
            requests.left(request.id());
            return BETWEEN_WORDS;
        } catch (IOException e) {
            log.error("export {} cannot be written", request.id(), e);
            return end(request, State.FAILED, "export.unwritable", folder.toString());
        } finally {
            delete(file);
        }
    }

    private Duration handed(Request request, Documents channel, Export.Written written) throws IOException {
        long bytes = Files.size(written.folder());
        if (bytes > channel.most()) {
            return end(request, State.FAILED, "export.too-large", megabytes(bytes), megabytes(channel.most()));
        }
        String name = "dateline-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".zip";
        requests.is(request.id(), State.SENDING);
        Documents.Handed handed = channel.hand(request.chat(), written.folder(), name,
                words.say(request.language(), "export.caption", written.articles(), written.retracted(),
                        written.quotes()));
        return switch (handed) {
            case Documents.Arrived arrived -> end(request, State.DONE, "export.done", megabytes(bytes));
            case Documents.Unclear unclear -> {
                log.warn("it is not known whether export {} has arrived: {}", request.id(), unclear.why());
                yield end(request, State.FAILED, "export.unclear");
            }
            case Documents.Later later -> {
                log.info("export {} is sent again in {} s: {}", request.id(), later.pause().toSeconds(), later.why());
                requests.is(request.id(), State.OPEN);
                yield later.pause();
            }
            case Documents.Refused refused -> {
                log.error("export {} was refused: {}", request.id(), refused.why());
                yield end(request, State.FAILED, "export.failed");
            }
        };
    }

    /** Tells every few seconds how far it is. */
    private Export.Watching telling(Request request, BooleanSupplier goesOn) {
        var told = new Instant[]{clock.instant()};
        return (done, all) -> {
            Instant now = clock.instant();
            if (Duration.between(told[0], now).compareTo(BETWEEN_WORDS) >= 0) {
                told[0] = now;
                apart.executeWithoutResult(status -> {
                    if (!goesOn.getAsBoolean()) {
                        throw new Left();
                    }
                    if (!say(request, first(request), "export.making", done, all)) {
                        say(request, cause(request, request.attempts() + "." + done), "export.making", done, all);
                    }
                });
            }
        };
    }

    private Duration end(Request request, State state, String key, Object... values) {
        together.executeWithoutResult(status -> {
            requests.is(request.id(), state);
            say(request, cause(request, "end"), key, values);
        });
        return Duration.ZERO;
    }

    private static String cause(Request request, String step) {
        return "export:" + request.id() + ":" + step;
    }

    /** Of the message that tells how far it is: there is one where that takes more than a moment. */
    private static String first(Request request) {
        return cause(request, "0");
    }

    /** In the place of what was said first; false when it was said before. */
    private boolean say(Request request, String cause, String key, Object... values) {
        var draft = new Draft(request.chat(), Kind.ANSWER, cause,
                Reply.of(Paragraph.of(Run.of(words.say(request.language(), key, values)))), request.language(), null);
        String first = first(request);
        boolean isNew = outbox.add(cause.equals(first) ? draft : draft.insteadOf(first)).isPresent();
        dispatcher.wake();
        return isNew;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", Math.max(LEAST_SHOWN, (double) bytes / MEGA));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} cannot be removed: {}", file, e.toString());
        }
    }
}
