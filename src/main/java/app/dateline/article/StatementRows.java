package app.dateline.article;

import app.dateline.text.Span;
import app.dateline.text.Statement;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of statements: what articles report of somebody's words without quoting them. */
final class StatementRows {
    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in the place of all statements of the article. */
    void replace(long articleId, int version, List<Statement> told) {
        jdbc.sql("delete from statement where article_id = ?").param(articleId).update();
        told.forEach(statement -> insert(articleId, version, statement));
    }

    private void insert(long articleId, int version, Statement statement) {
        jdbc.sql("""
                insert into statement (article_id, version, start_at, end_at, speaker, role, confidence)
                values (:article, :version, :start, :end, :speaker, :role, :confidence)""")
                .param("article", articleId).param("version", version).param("start", statement.span().start())
                .param("end", statement.span().end()).param("speaker", Quotes.cut(statement.speaker(), 300))
                .param("role", Quotes.cut(statement.role(), 500)).param("confidence", statement.confidence())
                .update();
    }

    List<Statement> of(long articleId, int version) {
        return jdbc.sql("""
                select * from statement where article_id = ? and version = ? and start_at >= 0 and start_at < end_at
                order by start_at""")
                .params(articleId, version)
                .query((row, number) -> new Statement(new Span(row.getInt("start_at"), row.getInt("end_at")),
                        row.getString("speaker"), row.getString("role"), row.getDouble("confidence")))
                .list();
    }
}
