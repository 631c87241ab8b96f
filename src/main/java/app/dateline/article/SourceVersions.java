package app.dateline.article;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an article's own source has said of it last, below what editors have written over it. */
final class SourceVersions {
    private final JdbcClient jdbc;

    SourceVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when an editor wrote the current version, and the draft only repeats what the source had said before. */
    boolean isRepeated(Article stored, Draft draft) {
        return isByHand(stored) && newest(stored.id())
                .filter(version -> DraftMerge.saysTheSame(version, DraftMerge.onto(version, draft))).isPresent();
    }

    private boolean isByHand(Article stored) {
        return jdbc.sql("select by_hand from article_version where article_id = ? and version = ?")
                .params(stored.id(), stored.current().version()).query(Boolean.class).single();
    }

    private Optional<ArticleVersion> newest(long id) {
        return jdbc
                .sql("""
                        select v.version, v.headline, v.deck, v.dateline, v.author, v.published_on, v.published_at, v.language, v.body,
                               v.headings, v.sha256, v.stored_at
                        from article_version v where v.article_id = ? and not v.by_hand order by v.version desc limit 1""")
                .param(id).query(ArticleRows::version).optional();
    }

    /** Notes that an editor wrote this version. */
    void byHand(long id, int version) {
        jdbc.sql("update article_version set by_hand = true where article_id = ? and version = ?").params(id, version)
                .update();
    }
}
