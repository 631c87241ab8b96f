package app.dateline.story;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.match.WordForms;
import app.dateline.match.WordRanks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which articles tell of the same. An article is placed once, in the order in which it came, among those of the last
 * {@value #DAYS} days; what it is recognised by is kept in its row, and a copy of all rows in memory.
 */
@Repository
public class Stories {
    static final int DAYS = 30;
    private static final int AT_A_TIME = 1_000;
    private static final int COMPARED = 5;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WordForms forms = new WordForms();
    private final StoryWindow window;
    private long read;

    public Stories(JdbcClient jdbc, Articles articles, WordRanks ranks, PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.window = new StoryWindow(ranks);
    }

    /**
     * Finds out which story an article belongs to, or begins one. One that has its place keeps it, whatever its words are now.
     *
     * @param language ISO 639-1 code
     * @param meaning the vector of its beginning; null where there is none
     */
    public synchronized Placed place(Article article, String language, float @Nullable [] meaning) {
        catchUp();
        Optional<Placed> known = of(article.id());
        if (known.isPresent()) {
            return known.get();
        }
        Sketch sketch = Sketch.of(article, language, forms);
        Vector vector = window.read(sketch, meaning);
        Placed placed;
        try {
            placed = kept(article, sketch, vector);
        } catch (RuntimeException e) {
            window.unread(vector);
            throw e;
        }
        window.join(article.id(), placed.story(), vector, clock.instant());
        return placed;
    }

    private Placed kept(Article article, Sketch sketch, Vector vector) {
        Optional<StoryWindow.Found> found = window.find(vector);
        return Objects.requireNonNull(transaction.execute(status -> {
            Placed fresh = found.map(story -> joined(article, sketch, story))
                    .orElseGet(() -> new Placed(begin(), Standing.FIRST, 0, 1));
            read = insert(article, fresh, sketch, vector.meaning());
            return fresh;
        }));
    }

    private Placed joined(Article article, Sketch sketch, StoryWindow.Found story) {
        List<Sketch> nearest = story.nearest().stream().limit(COMPARED).flatMap(id -> articles.find(id).stream())
                .map(other -> Sketch.of(other, "", forms)).toList();
        boolean isCopy = nearest.stream().anyMatch(sketch::isCopyOf);
        double novelty = Novelty.of(article, nearest, window.rarity(), forms);
        Standing standing = isCopy ? Standing.COPY : novelty >= Novelty.NEW ? Standing.DEVELOPS : Standing.FOLLOWS;
        return new Placed(story.story(), standing, story.likeness(), novelty);
    }

    private long begin() {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into story (begun_at) values (?)").param(now()).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private long insert(Article article, Placed placed, Sketch sketch, float @Nullable [] meaning) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                """
                        insert into story_article (article_id, story_id, version, standing, likeness, novelty, sketch, meaning, joined_at)
                        values (:article, :story, :version, :standing, :likeness, :novelty, :sketch, cast(:meaning as bytea), :now)""")
                .param("article", article.id()).param("story", placed.story())
                .param("version", article.current().version()).param("standing", placed.standing().name())
                .param("likeness", placed.likeness()).param("novelty", placed.novelty())
                .param("sketch", sketch.written()).param("meaning", bytes(meaning)).param("now", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Takes in what is in the rows and not yet in memory: at the first call, and what other processes have placed. */
    private void catchUp() {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        window.forget(since);
        List<Row> rows;
        do {
            rows = jdbc
                    .sql("""
                            select s.id, s.article_id, s.story_id, s.sketch, s.meaning, s.joined_at, v.headline from story_article s
                            join article_version v on v.article_id = s.article_id and v.version = s.version
                            where s.id > ? and s.joined_at >= ? order by s.id limit ?""")
                    .params(read, since.atOffset(ZoneOffset.UTC), AT_A_TIME).query(Stories::row)
                    .list();
            for (Row row : rows) {
                window.join(row.article(), row.story(),
                        window.read(Sketch.read(row.sketch(), row.headline(), forms), row.meaning()), row.joined());
                read = row.id();
            }
        } while (rows.size() == AT_A_TIME);
    }

    private record Row(long id, long article, long story, String sketch, String headline, float @Nullable [] meaning,
            Instant joined) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), row.getLong("article_id"), row.getLong("story_id"), row.getString("sketch"),
                row.getString("headline"), floats(row.getBytes("meaning")),
                row.getObject("joined_at", OffsetDateTime.class).toInstant());
    }

    /** Where an article belongs; empty while it has no place. */
    public Optional<Placed> of(long article) {
        return jdbc.sql("select story_id, standing, likeness, novelty from story_article where article_id = ?")
                .param(article).query((row, number) -> new Placed(row.getLong("story_id"),
                        Standing.valueOf(row.getString("standing")), row.getDouble("likeness"),
                        row.getDouble("novelty")))
                .optional();
    }

    /** All articles of a story that have not been retracted, in the order in which they came. */
    public List<Teller> tellers(long story) {
        return jdbc.sql("""
                select s.article_id, s.standing, a.source from story_article s join article a on a.id = s.article_id
                where s.story_id = ? and a.status <> 'RETRACTED' order by s.id""").param(story)
                .query((row, number) -> new Teller(row.getLong("article_id"), row.getString("source"),
                        Standing.valueOf(row.getString("standing"))))
                .list();
    }

    private static byte @Nullable [] bytes(float @Nullable [] vector) {
        if (vector == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float @Nullable [] floats(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
