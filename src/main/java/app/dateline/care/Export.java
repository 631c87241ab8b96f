package app.dateline.care;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.text.Quote;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the store into plain files that other programs read, and that {@code import} takes back: what was published, and nothing of
 * the people who use the bot. What was retracted stands in a file of its own, so that it does not come back unseen.
 */
@Component
public final class Export {
    private static final int AT_A_TIME = 20;

    private final Articles articles;
    private final Quotes quotes;
    private final TransactionTemplate snapshot;

    public Export(Articles articles, Quotes quotes, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.quotes = quotes;
        this.snapshot = Backup.snapshot(transactions);
    }

    /** How many of each were written. @param folder where, or the archive */
    public record Written(Path folder, long articles, long retracted, long quotes) {}

    /**
     * Writes {@code articles.jsonl}, {@code retracted.jsonl} and {@code quotes.jsonl} into a folder, in the place of those of an
     * earlier export, all as the store was at one moment; each is there whole or not at all.
     *
     * @param progress is told how many articles are written
     * @throws IOException when the folder cannot be written
     */
    public Written into(Path folder, LongConsumer progress) throws IOException {
        return atOneMoment(() -> written(folder,
                (name, filling) -> PrivateFile.write(folder.resolve(name), filling), progress));
    }

    /**
     * Writes the same three files into one archive, which is there whole or not at all; its path is that of what was written.
     *
     * @throws IOException when it cannot be written
     */
    Written zipped(Path file, Watching watching) throws IOException {
        return atOneMoment(() -> {
            long all = articles.count();
            List<Written> made = new ArrayList<>();
            PrivateFile.write(file, out -> {
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                made.add(written(file, (name, filling) -> {
                    zip.putNextEntry(new ZipEntry(name));
                    filling.fill(zip);
                    zip.closeEntry();
                }, done -> watching.sees(done, all)));
                zip.finish();
            });
            return made.getFirst();
        });
    }

    /** Is told how far it is. */
    @FunctionalInterface
    interface Watching {
        void sees(long done, long all);
    }

    private interface Work {
        Written run() throws IOException;
    }

    private Written atOneMoment(Work work) throws IOException {
        try {
            return Objects.requireNonNull(snapshot.execute(status -> {
                try {
                    return work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Where each of the three files goes. */
    private interface Files {
        void write(String name, PrivateFile.Filling filling) throws IOException;
    }

    private Written written(Path place, Files files, LongConsumer progress) throws IOException {
        long[] counts = new long[3];
        files.write("articles.jsonl", out -> lines(out, (article, lines) -> {
            if (article.status() != Status.RETRACTED) {
                lines.add(line(article));
                progress.accept(++counts[0]);
            }
        }));
        files.write("retracted.jsonl", out -> lines(out, (article, lines) -> {
            if (article.status() == Status.RETRACTED) {
                lines.add(line(article));
                counts[1]++;
            }
        }));
        files.write("quotes.jsonl", out -> lines(out, (article, lines) -> {
            if (article.status() != Status.RETRACTED) {
                for (Quote quote : quotes.of(article.id(), article.current().version())) {
                    lines.add(QuoteLine.of(article, quote));
                    counts[2]++;
                }
            }
        }));
        return new Written(place, counts[0], counts[1], counts[2]);
    }

    private interface Lines {
        void add(Object line) throws IOException;
    }

    private interface Writer {
        void write(Article article, Lines lines) throws IOException;
    }

    /** All articles, in the order of their last change. */
    private void lines(OutputStream file, Writer writer) throws IOException {
        var out = new BufferedOutputStream(file);
        long after = 0;
        for (List<Article> page = articles.changedAfter(after, AT_A_TIME); !page.isEmpty(); page = articles
                .changedAfter(after, AT_A_TIME)) {
            for (Article article : page) {
                writer.write(article, line -> out
                        .write((Backup.JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            after = page.getLast().sequence();
        }
        out.flush();
    }

    private ArticleLine line(Article article) {
        int current = article.current().version();
        List<Earlier> earlier = current == 1 ? List.of()
                : articles.versions(article.id()).stream().filter(version -> version.version() < current)
                        .map(Earlier::of).toList();
        return ArticleLine.of(article, earlier);
    }

    /** @param id the one it came with, as {@code import} wants it @param number of this store */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"id", "number", "title", "source", "date", "url", "language", "author", "status", "version",
            "text"})
    record ArticleLine(@Nullable String id, long number, String title, String source, @Nullable String date,
            @Nullable String url, @Nullable String language, @Nullable String author, @Nullable String deck,
            @Nullable String dateline, String status, int version, String sha256, String text, List<Earlier> earlier) {
        static ArticleLine of(Article article, List<Earlier> earlier) {
            ArticleVersion version = article.current();
            return new ArticleLine(article.ref(), article.id(), version.headline(), article.source(),
                    version.published() == null ? null : version.published().toString(), article.url(),
                    version.language(), version.author(), version.deck(), version.dateline(),
                    article.status().name().toLowerCase(Locale.ROOT), version.version(), version.sha256(),
                    version.text(), earlier);
        }
    }

    /** A version that another has followed. @param stored when */
    record Earlier(int version, String title, String stored, String sha256, String text) {
        static Earlier of(ArticleVersion version) {
            return new Earlier(version.version(), version.headline(), version.stored().toString(), version.sha256(),
                    version.text());
        }
    }

    /** @param article the number of the one it stands in, as in {@code articles.jsonl} */
    @JsonPropertyOrder({"article", "version", "start", "end", "text", "speaker", "role", "confidence", "part_of"})
    record QuoteLine(long article, int version, int start, int end, String text, @Nullable String speaker,
            @Nullable String role, double confidence,
            @JsonProperty("part_of") @Nullable Integer partOf) {
        static QuoteLine of(Article article, Quote quote) {
            return new QuoteLine(article.id(), article.current().version(), quote.span().start(), quote.span().end(),
                    quote.span().of(article.current().text()), quote.speaker(), quote.role(), quote.confidence(),
                    quote.partOf());
        }
    }
}
