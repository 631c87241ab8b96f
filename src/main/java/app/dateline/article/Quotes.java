package app.dateline.article;

import app.dateline.text.Quote;
import app.dateline.text.Span;
import app.dateline.text.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The quotes of every article's current version: derived from its text, so they can be made anew at any time. */
@Repository
public class Quotes {
    private static final Logger log = LoggerFactory.getLogger(Quotes.class);
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final TransactionTemplate transaction;
    /** Rows that were warned of: they are read again with each question. */
    private final Set<Long> altered = ConcurrentHashMap.newKeySet();
    private final StatementRows statements;

    public Quotes(JdbcClient jdbc, Articles articles, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.statements = new StatementRows(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was found in a version of an article: quotes, and statements, which never count as quotes. */
    public record Found(long articleId, int version, List<Quote> quotes, List<Statement> statements) {}

    /** Puts these in the place of all that was found in their articles, in one transaction. */
    public void replaceAll(List<Found> articles) {
        transaction.executeWithoutResult(status -> articles.forEach(this::replace));
    }

    private void replace(Found found) {
        statements.replace(found.articleId(), found.version(), found.statements());
        jdbc.sql("delete from quote where article_id = ?").param(found.articleId()).update();
        if (!found.quotes().isEmpty()) {
            String text = jdbc.sql("select sha256 from article_version where article_id = ? and version = ?")
                    .params(found.articleId(), found.version()).query(String.class).single();
            found.quotes().forEach(quote -> insert(found.articleId(), found.version(), text, fitting(quote)));
        }
    }

    /** As its columns hold it. */
    private static Quote fitting(Quote quote) {
        return new Quote(quote.span(), cut(quote.speaker(), 300), cut(quote.role(), 500), cut(quote.cue(), 100),
                quote.confidence(), quote.partOf());
    }

    /** The statements of an article's given version, in the order of the text; none when they are of another version. */
    public List<Statement> statements(long articleId, int version) {
        return statements.of(articleId, version);
    }

    private void insert(long articleId, int version, String text, Quote quote) {
        jdbc.sql("""
                insert into quote (article_id, version, start_at, end_at, speaker, speaker_key, role, cue, confidence,
                       part_of, seal)
                values (:article, :version, :start, :end, :speaker, :key, :role, :cue, :confidence, :part, :seal)""")
                .param("article", articleId).param("version", version).param("start", quote.span().start())
                .param("end", quote.span().end()).param("speaker", quote.speaker())
                .param("key", quote.speaker() == null ? null : cut(fold(quote.speaker()), 300))
                .param("role", quote.role()).param("cue", quote.cue()).param("confidence", quote.confidence())
                .param("part", quote.partOf()).param("seal", QuoteSeal.of(text, quote)).update();
    }

    /** The quotes of an article's given version, in the order of the text; none when they are of another version. */
    public List<Quote> of(long articleId, int version) {
        return jdbc.sql("""
                select q.*, v.sha256 from quote q
                join article_version v on v.article_id = q.article_id and v.version = q.version
                where q.article_id = ? and q.version = ? order by q.start_at""")
                .params(articleId, version).query(this::quote).list().stream().flatMap(Optional::stream).toList();
    }

    /**
     * Quotes by speaker and by words, newest article first.
     *
     * @param speaker a name or a part of one, without regard to case and accents; "" for anybody
     * @param words what must stand in the quote, in any case; "" for anything
     * @param sure least confidence, from 0 to 1
     */
    public List<StoredQuote> find(String speaker, String words, double sure, int limit) {
        String wanted = fold(words);
        List<StoredQuote> found = new ArrayList<>();
        List<Row> rows = List.of();
        for (int from = 0; found.size() < limit && (from == 0 || rows.size() == AT_A_TIME); from += AT_A_TIME) {
            // Of one page only: a search that finds nothing goes through the whole store.
            Map<Long, Article> read = new HashMap<>();
            rows = rows(speaker, sure, from);
            rows.stream().map(row -> stored(row, read)).filter(Objects::nonNull)
                    .filter(quote -> wanted.isEmpty() || fold(quote.text()).contains(wanted))
                    .limit(limit - found.size()).forEach(found::add);
        }
        return found;
    }

    /** How many quotes there are for {@link #find} by speaker alone. */
    public long count(String speaker, double sure) {
        return jdbc.sql("""
                select count(*) from quote q join article a on a.id = q.article_id and a.current_version = q.version
                where a.status <> 'RETRACTED' and q.confidence >= :sure and (:any = 1 or q.speaker_key like :key)""")
                .param("any", speaker.isBlank() ? 1 : 0).param("key", like(speaker)).param("sure", sure)
                .query(Long.class).single();
    }

    private static String like(String speaker) {
        return "%" + fold(speaker).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private List<Row> rows(String speaker, double sure, int from) {
        String key = like(speaker);
        return jdbc
                .sql("""
                        select q.*, v.sha256 from quote q join article a on a.id = q.article_id and a.current_version = q.version
                        join article_version v on v.article_id = a.id and v.version = a.current_version
                        where a.status <> 'RETRACTED' and q.confidence >= :sure and (:any = 1 or q.speaker_key like :key)
                        order by v.published_on desc nulls last, a.id desc, q.start_at limit :most offset :from""")
                .param("any", speaker.isBlank() ? 1 : 0).param("key", key).param("sure", sure)
                .param("most", AT_A_TIME).param("from", from)
                .query((row, number) -> new Row(row.getLong("article_id"), quote(row, number).orElse(null))).list();
    }

    private @Nullable StoredQuote stored(Row row, Map<Long, Article> read) {
        Quote quote = row.quote();
        Article article = quote == null ? null
                : read.computeIfAbsent(row.articleId(),
                        id -> articles.find(id).filter(found -> found.current().intact()).orElse(null));
        String text = article == null ? "" : article.current().text();
        return article == null || quote == null || quote.span().end() > text.length() ? null
                : new StoredQuote(article, quote, quote.span().of(text));
    }

    public long count() {
        return jdbc.sql("select count(*) from quote").query(Long.class).single();
    }

    /** @param quote null when the row is not as it was written */
    private record Row(long articleId, @Nullable Quote quote) {}

    /** Empty when the row is not as it was written: words and speaker belong together as they were found, or not at all. */
    private Optional<Quote> quote(ResultSet row, int number) throws SQLException {
        int start = row.getInt("start_at");
        int end = row.getInt("end_at");
        String speaker = row.getString("speaker");
        String role = row.getString("role");
        String cue = row.getString("cue");
        double confidence = row.getDouble("confidence");
        int partOf = row.getInt("part_of");
        Integer part = row.wasNull() ? null : partOf;
        String seal = QuoteSeal.of(row.getString("sha256"), start, end, speaker, role, cue, confidence, part);
        if (!seal.equals(row.getString("seal"))) {
            if (altered.add(row.getLong("id"))) {
                log.warn("quote {} of article {} is not as it was found and is not shown; \"reindex\" finds it again",
                        row.getLong("id"), row.getLong("article_id"));
            }
            return Optional.empty();
        }
        return Optional.of(new Quote(new Span(start, end), speaker, role, cue, confidence, part));
    }

    /** Lower case, without accents: how names are compared. */
    static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
