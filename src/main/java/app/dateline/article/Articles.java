package app.dateline.article;

import app.dateline.article.Article.Status;
import app.dateline.article.Saved.Added;
import app.dateline.article.Saved.Known;
import app.dateline.article.Saved.Updated;
import app.dateline.text.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The curated store: every article with all its versions. */
@Repository
public class Articles {
    private static final int ORIGINAL_PART = 1_000_000;
    /** Whether people are told is decided when all that came together is stored. */
    private static final String OPEN = "OPEN";
    private static final String SELECT = """
            select a.id, a.ref, a.source, a.url, a.status, a.sequence, v.version, v.headline, v.deck, v.dateline, v.author,
                   v.published_on, v.published_at, v.language, v.body, v.headings, v.sha256, v.stored_at
            from article a join article_version v on v.article_id = a.id and v.version = a.current_version
            """;
    private static final String NEWEST_FIRST = " order by v.published_on desc nulls last, v.published_at desc nulls last, a.id desc";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ArticleKeys keys;
    private final SourceVersions sources;
    private final Clock clock;

    public Articles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = new ArticleKeys(jdbc);
        this.sources = new SourceVersions(jdbc);
        this.clock = clock;
    }

    /** Stores a draft, or finds that the store has it. */
    public Saved save(Draft draft) {
        return saveAll(List.of(draft)).getFirst();
    }

    /** Stores drafts in one transaction: all or none. Outcomes come in the order of the drafts. People are told of them. */
    public List<Saved> saveAll(List<Draft> drafts) {
        return saveAll(drafts, Arrival.single());
    }

    /** The same, for drafts that came together: whether people are told of them depends on how many there are. */
    public List<Saved> saveAll(List<Draft> drafts, Arrival arrival) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // Taking the counter first makes one writer wait for the other, so two imports of one article cannot both add it.
            jdbc.sql("update change_counter set latest = latest where id = 1").update();
            List<Saved> outcomes = new ArrayList<>();
            drafts.forEach(draft -> outcomes.add(saveOne(draft)));
            List<Long> changed = outcomes.stream().filter(saved -> !(saved instanceof Known)).map(Saved::articleId)
                    .toList();
            settle(changed, arrival.quietFor(changed.size()).orElse(null));
            return outcomes;
        }));
    }

    private void settle(List<Long> changed, @Nullable Quiet quiet) {
        if (!changed.isEmpty()) {
            jdbc.sql(
                    "update article set quiet = cast(:quiet as varchar(10)) where id in (:changed) and quiet = '" + OPEN
                            + "'")
                    .param("quiet", quiet == null ? null : quiet.name()).param("changed", changed).update();
        }
    }

    private Saved saveOne(Draft draft) {
        Optional<ArticleKeys.Match> match = keys.articleOf(draft);
        Optional<Article> stored = match.map(ArticleKeys.Match::id).flatMap(this::find);
        if (stored.isPresent() && isKnown(match.get(), stored.get(), draft)) {
            return new Known(stored.get().id(), stored.get().current().version());
        }
        return stored.isPresent() ? update(stored.get(), draft) : add(draft);
    }

    /** A copy of words that were corrected since is no news. */
    private static boolean isOlder(Draft draft, Article stored) {
        return !stored.current().sha256().equals(Sha256.of(draft.text()));
    }

    private Saved add(Draft draft) {
        OffsetDateTime now = now();
        long id = insertArticle(draft, now);
        insertVersion(id, 1, draft, now);
        keys.remember(id, draft);
        return new Added(id, 1);
    }

    /** True when the draft would become an article, or another version of one. */
    public boolean isNews(Draft draft) {
        Optional<ArticleKeys.Match> match = keys.articleOf(draft);
        Optional<Article> stored = match.map(ArticleKeys.Match::id).flatMap(this::find);
        return stored.isEmpty() || !isKnown(match.get(), stored.get(), draft) && !saysTheSame(stored.get(), draft);
    }

    private static boolean isKnown(ArticleKeys.Match match, Article stored, Draft draft) {
        return match.copy() || match.byText() && isOlder(draft, stored);
    }

    private boolean saysTheSame(Article stored, Draft draft) {
        ArticleVersion current = stored.current();
        return DraftMerge.saysTheSame(current, DraftMerge.onto(current, draft)) || sources.isRepeated(stored, draft);
    }

    private Saved update(Article stored, Draft draft) {
        keys.remember(stored.id(), draft);
        ArticleVersion current = stored.current();
        Draft merged = DraftMerge.onto(current, draft);
        boolean same = saysTheSame(stored, draft);
        if (same && !DraftMerge.completes(stored, draft)) {
            return new Known(stored.id(), current.version());
        }
        OffsetDateTime now = now();
        int version = same ? current.version() : current.version() + 1;
        if (!same) {
            insertVersion(stored.id(), version, merged, now);
        }
        changed(stored.id(), version, draft, now);
        return new Updated(stored.id(), version);
    }

    /**
     * Gives an article another text: a new version, of which whoever was shown words that are not in it is told. Its source takes that back
     * only by saying something new.
     *
     * @param base the version that was corrected
     * @return the new version; empty when the article is not in that version any more, is retracted, or has this text
     */
    public Optional<Integer> correct(long id, int base, String text) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("update change_counter set latest = latest where id = 1").update();
            return find(id).filter(stored -> stored.current().version() == base && stored.status() != Status.RETRACTED
                    && !stored.current().text().equals(text)).map(stored -> {
                        Draft draft = DraftMerge.withText(stored, text);
                        insertVersion(id, base + 1, draft, now());
                        sources.byHand(id, base + 1);
                        changed(id, base + 1, draft, now());
                        settle(List.of(id), null);
                        return base + 1;
                    });
        }));
    }

    private void changed(long id, int version, Draft draft, OffsetDateTime now) {
        jdbc.sql(
                """
                        update article set current_version = :version, sequence = :sequence, updated_at = :now,
                               quiet = case when stage <> 'MATCHED' and quiet is null then null else :open end, stage = 'STORED',
                               ref = coalesce(ref, :ref), url = coalesce(url, :url),
                               source = case when source = '' then :source else source end where id = :id""")
                .param("version", version).param("sequence", nextSequence()).param("now", now).param("open", OPEN)
                .param("ref", draft.ref()).param("url", draft.url()).param("source", draft.source())
                .param("id", id).update();
    }

    private long insertArticle(Draft draft, OffsetDateTime now) {
        var id = new org.springframework.jdbc.support.GeneratedKeyHolder();
        jdbc.sql(
                """
                        insert into article (source, ref, url, status, stage, quiet, current_version, sequence, created_at, updated_at)
                        values (:source, :ref, :url, 'PUBLISHED', 'STORED', :open, 1, :sequence, :now, :now)""")
                .param("open", OPEN).param("source", draft.source()).param("ref", draft.ref()).param("url", draft.url())
                .param("sequence", nextSequence()).param("now", now).update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    private void insertVersion(long id, int version, Draft draft, OffsetDateTime now) {
        Published published = draft.published();
        Instant moment = published == null ? null : published.moment();
        jdbc.sql("""
                insert into article_version (article_id, version, headline, deck, dateline, author, published_on,
                       published_at, language, body, headings, sha256, stored_at)
                values (:id, :version, :headline, :deck, :dateline, :author, :day, :moment, :language, :body, :headings,
                       :sha256, :now)""").param("id", id).param("version", version)
                .param("headline", draft.headline()).param("deck", draft.deck()).param("dateline", draft.dateline())
                .param("author", draft.author()).param("day", published == null ? null : published.day())
                .param("moment", moment == null ? null : moment.atOffset(ZoneOffset.UTC))
                .param("language", draft.language()).param("body", draft.text())
                .param("headings", ArticleRows.headings(draft.headings())).param("sha256", Sha256.of(draft.text()))
                .param("now", now).update();
        byte[] original = draft.original();
        for (int part = 0; original != null && part * ORIGINAL_PART < original.length; part++) {
            int from = part * ORIGINAL_PART;
            jdbc.sql("insert into article_original (article_id, version, part, content) values (?, ?, ?, ?)")
                    .params(id, version, part,
                            Arrays.copyOfRange(original, from, Math.min(original.length, from + ORIGINAL_PART)))
                    .update();
        }
    }

    private long nextSequence() {
        jdbc.sql("update change_counter set latest = latest + 1 where id = 1").update();
        return lastSequence();
    }

    /** The number of the newest change of any article; 0 for an empty store. */
    public long lastSequence() {
        return jdbc.sql("select latest from change_counter where id = 1").query(Long.class).single();
    }

    /** Random, made once: tells this store from every other. */
    public String storeId() {
        jdbc.sql("update change_counter set store = ? where id = 1 and store is null")
                .param(UUID.randomUUID().toString()).update();
        return jdbc.sql("select store from change_counter where id = 1").query(String.class).single();
    }

    public Optional<Article> find(long id) {
        return jdbc.sql(SELECT + " where a.id = ?").param(id).query(ArticleRows::article).optional();
    }

    /** The article that a draft is, where the store has it in whatever version. */
    public Optional<Article> same(Draft draft) {
        return keys.articleOf(draft).map(ArticleKeys.Match::id).flatMap(this::find);
    }

    /** True when an article came with this ref. */
    public boolean hasRef(String ref) {
        return jdbc.sql("select count(*) from article where ref = ?").param(ref).query(Long.class).single() > 0;
    }

    /** One version of an article, current or not. */
    public Optional<ArticleVersion> version(long id, int version) {
        return jdbc
                .sql("""
                        select v.version, v.headline, v.deck, v.dateline, v.author, v.published_on, v.published_at, v.language, v.body,
                               v.headings, v.sha256, v.stored_at
                        from article_version v where v.article_id = ? and v.version = ?""")
                .params(id, version)
                .query(ArticleRows::version).optional();
    }

    /** All versions, oldest first. */
    public List<ArticleVersion> versions(long id) {
        return jdbc
                .sql("""
                        select v.version, v.headline, v.deck, v.dateline, v.author, v.published_on, v.published_at, v.language, v.body,
                               v.headings, v.sha256, v.stored_at
                        from article_version v where v.article_id = ? order by v.version""")
                .param(id)
                .query(ArticleRows::version).list();
    }

    /** Articles changed after {@code sequence}, retracted ones too, in the order of their changes. */
    public List<Article> changedAfter(long sequence, int limit) {
        return jdbc.sql(SELECT + " where a.sequence > ? order by a.sequence limit ?").params(sequence, limit)
                .query(ArticleRows::article).list();
    }

    /** What may be shown, newest first, unknown dates last. */
    public List<Article> latest(int limit) {
        return jdbc.sql(SELECT + " where a.status <> 'RETRACTED'" + NEWEST_FIRST + " limit ?").param(limit)
                .query(ArticleRows::article).list();
    }

    /**
     * A page of what may be shown, newest first.
     *
     * @param words a part of the headline, the source or the ref, in any case; "" for all
     * @param page from 0
     */
    public List<Article> page(String words, int page, int size) {
        return jdbc
                .sql(SELECT + " where a.status <> 'RETRACTED' and " + FILTER + NEWEST_FIRST
                        + " limit :size offset :from")
                .param("words", pattern(words)).param("size", size).param("from", (long) page * size)
                .query(ArticleRows::article).list();
    }

    private static final String FILTER = """
            (lower(v.headline) like :words or lower(a.source) like :words or lower(coalesce(a.ref, '')) like :words)""";

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** How many articles {@link #page} has for these words. */
    public long count(String words) {
        return jdbc
                .sql("""
                        select count(*) from article a join article_version v on v.article_id = a.id and v.version = a.current_version
                        where a.status <> 'RETRACTED' and """
                        + FILTER)
                .param("words", pattern(words)).query(Long.class)
                .single();
    }

    /** How many articles may be shown. */
    public long count() {
        return jdbc.sql("select count(*) from article where status <> 'RETRACTED'").query(Long.class).single();
    }

    /** Outlets with how many articles they have, most first. */
    public List<SourceCount> sources() {
        return jdbc.sql("""
                select source, count(*) as articles from article where status <> 'RETRACTED' group by source
                order by articles desc, source""")
                .query((row, number) -> new SourceCount(row.getString("source"), row.getLong("articles"))).list();
    }

    /** An outlet and how many articles of it the store has. */
    public record SourceCount(String source, long articles) {}

    /** Where an article stands; null when there is none. */
    public @Nullable Status status(long id) {
        return jdbc.sql("select status from article where id = ?").param(id).query(String.class).optional()
                .map(Status::valueOf).orElse(null);
    }

    /** Records that every change up to {@code sequence} has reached the index. */
    public void indexedUpTo(long sequence) {
        jdbc.sql("update article set stage = 'INDEXED' where stage = 'STORED' and sequence <= ?").param(sequence)
                .update();
    }

    /**
     * Articles that can be found and of which nobody has been told yet, in the order of their changes; those that nobody is to be told of
     * as news come after all others, however many they are.
     */
    public List<Article> indexed(int limit) {
        List<Article> news = indexed("is null", limit);
        return news.isEmpty() ? indexed("is not null", limit) : news;
    }

    private List<Article> indexed(String quiet, int limit) {
        return jdbc.sql(SELECT + " where a.stage = 'INDEXED' and a.quiet " + quiet + " order by a.sequence limit ?")
                .param(limit).query(ArticleRows::article).list();
    }

    /** How many articles wait for people to be told of them. */
    public long countIndexed() {
        return jdbc.sql("select count(*) from article where stage = 'INDEXED'").query(Long.class).single();
    }

    /** Records that whoever is to be told of this state of an article is; false when it has changed since, or somebody else did. */
    public boolean matched(Article article) {
        return jdbc.sql("update article set stage = 'MATCHED' where id = ? and sequence = ? and stage = 'INDEXED'")
                .params(article.id(), article.sequence()).update() == 1;
    }

    /** Why nobody is told of an article's last change as news; empty when people are. */
    public Optional<Quiet> quiet(long id) {
        return jdbc.sql("select quiet from article where id = ? and quiet is not null").param(id).query(String.class)
                .optional().map(Quiet::valueOf);
    }

    /** Nobody is told of an article's last change as news. */
    public void quieten(long id, Quiet why) {
        jdbc.sql("update article set quiet = ? where id = ?").params(why.name(), id).update();
    }

    /** When an article came into the store. */
    public Optional<Instant> arrived(long id) {
        return jdbc.sql("select created_at from article where id = ?").param(id).query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Records that words of an article which had been shown are not so any more in its current version. */
    public void corrected(long id) {
        jdbc.sql("update article set status = 'CORRECTED' where id = ? and status = 'PUBLISHED'").param(id).update();
    }

    /**
     * Takes an article back: it is not found and proves nothing from now on, and whoever was shown words of it is told.
     *
     * @return false when there is none, or it has been retracted already
     */
    public boolean retract(long id) {
        return change(id, "status <> 'RETRACTED'", "'RETRACTED'", null);
    }

    /**
     * Has an article again that was retracted; nobody is told.
     *
     * @return false when there is none, or it has not been retracted
     */
    public boolean restore(long id) {
        return change(id, "status = 'RETRACTED'", "case when current_version > 1 then 'CORRECTED' else 'PUBLISHED' end",
                Quiet.BEFORE);
    }

    private boolean change(long id, String when, String status, @Nullable Quiet quiet) {
        return Boolean.TRUE.equals(transaction.execute(none -> {
            boolean isTo = jdbc.sql(
                    "update article set updated_at = :now, quiet = cast(:quiet as varchar(10)), stage = 'STORED', status = "
                            + status + " where id = :id and " + when)
                    .param("now", now())
                    .param("quiet", quiet == null ? null : quiet.name()).param("id", id).update() == 1;
            if (isTo) {
                jdbc.sql("update article set sequence = ? where id = ?").params(nextSequence(), id).update();
            }
            return isTo;
        }));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
