package app.dateline.article;

import app.dateline.article.Article.Status;
import app.dateline.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How articles stand in rows. */
final class ArticleRows {
    private ArticleRows() {}

    static Article article(ResultSet row, int number) throws SQLException {
        return new Article(row.getLong("id"), row.getString("ref"), row.getString("source"), row.getString("url"),
                Status.valueOf(row.getString("status")), row.getLong("sequence"), version(row, number));
    }

    static ArticleVersion version(ResultSet row, int number) throws SQLException {
        return new ArticleVersion(row.getInt("version"), row.getString("headline"), row.getString("deck"),
                row.getString("dateline"), row.getString("author"), published(row), row.getString("language"),
                row.getString("body"), headings(row.getString("headings")), row.getString("sha256"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Published published(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("published_on", LocalDate.class);
        OffsetDateTime moment = row.getObject("published_at", OffsetDateTime.class);
        return day == null ? null : new Published(day, moment == null ? null : moment.toInstant());
    }

    /** Spans as {@code 10-24,90-120}. */
    static @Nullable String headings(@Nullable List<Span> spans) {
        return spans == null ? null
                : spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(","));
    }

    private static @Nullable List<Span> headings(@Nullable String spans) {
        if (spans == null) {
            return null;
        }
        return Arrays.stream(spans.split(",")).filter(span -> !span.isEmpty()).map(span -> span.split("-"))
                .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))).toList();
    }
}
