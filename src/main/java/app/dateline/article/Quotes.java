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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The quotes of every article's current version: derived from its text, so they can be made anew at any time. */
@Repository
public class Quotes {
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final TransactionTemplate transaction;
    private final StatementRows statements;

    public Quotes(JdbcClient jdbc, Articles articles, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.statements = new StatementRows(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Puts these in the place of all quotes of the article. */
    public void replace(long articleId, int version, List<Quote> quotes) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from quote where article_id = ?").param(articleId).update();
            quotes.forEach(quote -> insert(articleId, version, quote));
        });
    }

    /** Puts these in the place of all statements of the article; they never count as quotes. */
    public void replaceStatements(long articleId, int version, List<Statement> told) {
        transaction.executeWithoutResult(status -> {
            statements.delete(articleId);
            told.forEach(statement -> statements.insert(articleId, version, statement));
        });
    }

    /** The statements of an article's given version, in the order of the text; none when they are of another version. */
    public List<Statement> statements(long articleId, int version) {
        return statements.of(articleId, version);
    }

    private void insert(long articleId, int version, Quote quote) {
        jdbc.sql(
                """
                        insert into quote (article_id, version, start_at, end_at, speaker, speaker_key, role, cue, confidence, part_of)
                        values (:article, :version, :start, :end, :speaker, :key, :role, :cue, :confidence, :part)""")
                .param("article", articleId).param("version", version).param("start", quote.span().start())
                .param("end", quote.span().end()).param("speaker", cut(quote.speaker(), 300))
                .param("key", quote.speaker() == null ? null : cut(fold(quote.speaker()), 300))
                .param("role", cut(quote.role(), 500)).param("cue", cut(quote.cue(), 100))
                .param("confidence", quote.confidence()).param("part", quote.partOf()).update();
    }

    /** The quotes of an article's given version, in the order of the text; none when they are of another version. */
    public List<Quote> of(long articleId, int version) {
        return jdbc.sql("select * from quote where article_id = ? and version = ? order by start_at")
                .params(articleId, version).query(Quotes::quote).list();
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

    private List<Row> rows(String speaker, double sure, int from) {
        String key = "%" + fold(speaker).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("""
                select q.* from quote q join article a on a.id = q.article_id and a.current_version = q.version
                join article_version v on v.article_id = a.id and v.version = a.current_version
                where a.status <> 'RETRACTED' and q.confidence >= :sure and (:any = 1 or q.speaker_key like :key)
                order by v.published_on desc nulls last, a.id desc, q.start_at limit :most offset :from""")
                .param("any", speaker.isBlank() ? 1 : 0).param("key", key).param("sure", sure)
                .param("most", AT_A_TIME).param("from", from)
                .query((row, number) -> new Row(row.getLong("article_id"), quote(row, number))).list();
    }

    private @Nullable StoredQuote stored(Row row, Map<Long, Article> read) {
        Article article = read.computeIfAbsent(row.articleId(), id -> articles.find(id).orElse(null));
        String text = article == null ? "" : article.current().text();
        return article == null || row.quote().span().end() > text.length() ? null
                : new StoredQuote(article, row.quote(), row.quote().span().of(text));
    }

    public long count() {
        return jdbc.sql("select count(*) from quote").query(Long.class).single();
    }

    private record Row(long articleId, Quote quote) {}

    private static Quote quote(ResultSet row, int number) throws SQLException {
        int partOf = row.getInt("part_of");
        Integer part = row.wasNull() ? null : partOf;
        return new Quote(new Span(row.getInt("start_at"), row.getInt("end_at")), row.getString("speaker"),
                row.getString("role"), row.getString("cue"), row.getDouble("confidence"), part);
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
