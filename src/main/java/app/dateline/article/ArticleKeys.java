package app.dateline.article;

import app.dateline.text.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What articles are recognised by: given id within the source, else address, else path, else text. Two different given
 * ids are two articles, whatever else they share.
 */
final class ArticleKeys {
    private final JdbcClient jdbc;

    ArticleKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Match> articleOf(Draft draft) {
        return byKey("ref", refKey(draft)).or(() -> byKey("url", draft.url()).filter(id -> mayBe(id, draft)))
                .or(() -> byKey("path", draft.path()).filter(id -> mayBe(id, draft)))
                .map(id -> new Match(id, false, false))
                .or(() -> byText(draft).map(id -> new Match(id, draft.path() != null && hasPath(id), true)));
    }

    /**
     * A stored article that a draft is.
     *
     * @param copy true when the draft is a second file with the words of a file that is known: a file of its own as soon as
     *        it is changed, so the article is not to be known by its path
     * @param byText true when nothing but the words says so; they may be those of an older version
     */
    record Match(long id, boolean copy, boolean byText) {}

    private boolean hasPath(long id) {
        return jdbc.sql("select count(*) from article_key where article_id = ? and kind = 'path'").param(id)
                .query(Long.class).single() > 0;
    }

    private Optional<Long> byKey(String kind, @Nullable String value) {
        return value == null ? Optional.empty()
                : jdbc.sql("select article_id from article_key where kind = ? and known_as = ?")
                        .params(kind, Sha256.of(value)).query(Long.class).optional();
    }

    private boolean mayBe(long id, Draft draft) {
        return draft.ref() == null || !hasRef(id);
    }

    private boolean hasRef(long id) {
        return jdbc.sql("select count(*) from article_key where article_id = ? and kind = 'ref'").param(id)
                .query(Long.class).single() > 0;
    }

    private Optional<Long> byText(Draft draft) {
        List<Long> ids = jdbc
                .sql("select distinct article_id from article_version where sha256 = ? order by article_id")
                .param(Sha256.of(draft.text())).query((row, number) -> row.getLong("article_id")).list();
        return ids.stream().filter(id -> mayBe(id, draft)).findFirst();
    }

    /** Notes every name of the draft that is not taken yet. */
    void remember(long id, Draft draft) {
        remember(id, "ref", refKey(draft));
        remember(id, "url", draft.url());
        remember(id, "path", draft.path());
    }

    private void remember(long id, String kind, @Nullable String value) {
        if (value != null && byKey(kind, value).isEmpty()) {
            jdbc.sql("insert into article_key (kind, known_as, article_id) values (?, ?, ?)")
                    .params(kind, Sha256.of(value), id).update();
        }
    }

    private static @Nullable String refKey(Draft draft) {
        return draft.ref() == null ? null : Objects.requireNonNull(draft.source()) + "\n" + draft.ref();
    }
}
