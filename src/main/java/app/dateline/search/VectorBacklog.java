package app.dateline.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles whose words are in the index while vectors of some passages are not. */
@Repository
class VectorBacklog {
    private final JdbcClient jdbc;

    VectorBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param passages how many of the article's passages lack a vector
     */
    void put(long articleId, int passages) {
        jdbc.sql("""
                merge into vector_backlog as waiting
                using (values (cast(? as bigint), cast(? as integer))) as fresh (article_id, passages)
                on waiting.article_id = fresh.article_id
                when matched then update set passages = fresh.passages
                when not matched then insert (article_id, passages) values (fresh.article_id, fresh.passages)""")
                .params(articleId, passages).update();
    }

    void remove(long articleId) {
        jdbc.sql("delete from vector_backlog where article_id = ?").param(articleId).update();
    }

    List<Long> next(int most) {
        return jdbc.sql("select article_id from vector_backlog order by article_id limit ?").param(most)
                .query((row, number) -> row.getLong("article_id")).list();
    }

    /** Passages without a vector. */
    long passages() {
        return jdbc.sql("select coalesce(sum(passages), 0) from vector_backlog").query(Long.class).single();
    }
}
