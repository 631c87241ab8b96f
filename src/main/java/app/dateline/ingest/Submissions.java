package app.dateline.ingest;

import app.dateline.article.Draft;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that editors have handed in, or that feeds have brought, until they are published or discarded; what nobody decides on is
 * forgotten after a month.
 */
@Repository
public class Submissions {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final long NOBODY = 0;
    /** As many feeds as may call something the same, such as "1". */
    private static final int MOST_BESIDES = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a draft stands. */
    public enum State {
        OPEN, PUBLISHED, DISCARDED,
        /** Its feed says something else of it now. */
        REPLACED
    }

    /**
     * A draft that was handed in.
     *
     * @param person numeric Telegram user id of who did; 0 for a feed
     * @param article the number of the article it became; null while it is none
     * @param isEdited true when an editor has changed what is said of it
     */
    public record Submission(long id, long person, State state, @Nullable Long article, boolean isEdited,
            Draft draft) {}

    /** Keeps a draft that an editor has handed in, and returns its number. */
    @Transactional
    public long keep(Draft draft, long person) {
        return keep(draft, person, null, null, false);
    }

    /** Keeps a draft that a feed has brought. @param isEdited true when it says what an editor has said of the item before */
    @Transactional
    void keep(Draft draft, long feed, String item, boolean isEdited) {
        keep(draft, NOBODY, feed, item, isEdited);
    }

    private long keep(Draft draft, long person, @Nullable Long feed, @Nullable String item, boolean isEdited) {
        jdbc.sql("delete from submission where made_at < ?").param(now().minus(KEPT)).update();
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into submission (person, state, feed, item, edited, made_at)
                values (:person, 'OPEN', cast(:feed as bigint), cast(:item as varchar(64)), :edited, :now)""")
                .param("person", person).param("edited", isEdited).param("feed", feed).param("item", item)
                .param("now", now())
                .update(id, "id");
        long number = Objects.requireNonNull(id.getKey()).longValue();
        write(number, draft);
        return number;
    }

    /** Puts what an editor has made of a draft in its place; false when that is decided on. */
    @Transactional
    public boolean change(long id, Draft draft) {
        boolean isOpen = jdbc.sql("update submission set made_at = ?, edited = true where id = ? and state = 'OPEN'")
                .params(now(), id).update() == 1;
        if (isOpen) {
            jdbc.sql("delete from submission_part where submission = ?").param(id).update();
            write(id, draft);
        }
        return isOpen;
    }

    /** Puts what a feed says of an item now in the place of what it said, which cannot be published any more. */
    @Transactional
    void renew(Submission open, Draft draft, long feed, String item) {
        decide(open.id(), State.REPLACED, null);
        keep(draft, feed, item, open.isEdited());
    }

    /** What the feed has said of this item is stored without an editor now: what waits of it cannot be published any more. */
    void replace(long feed, String item) {
        jdbc.sql(
                "update submission set state = 'REPLACED' where feed = ? and item = ? and state = 'OPEN'")
                .params(feed, item).update();
    }

    private void write(long id, Draft draft) {
        int part = 0;
        for (byte[] piece : DraftPieces.of(draft)) {
            jdbc.sql("insert into submission_part (submission, part, content) values (?, ?, ?)")
                    .params(id, part++, piece).update();
        }
    }

    public Optional<Submission> find(long id) {
        List<byte[]> pieces = jdbc.sql("select content from submission_part where submission = ? order by part")
                .param(id).query((row, number) -> Objects.requireNonNull(row.getBytes(1))).list();
        return jdbc.sql("select person, state, article, edited from submission where id = ?").param(id)
                .query((row, number) -> new Submission(id, row.getLong("person"),
                        State.valueOf(row.getString("state")), row.getObject("article", Long.class),
                        row.getBoolean("edited"), DraftPieces.draft(pieces)))
                .optional();
    }

    /** Has others wait who would decide on these or change them, until the caller's transaction is over. */
    public void hold(List<Long> ids) {
        jdbc.sql("select id from submission where id in (:ids) order by id for update").param("ids", ids)
                .query((row, number) -> row.getLong(1)).list();
    }

    /** The newest draft that a feed has made of this item. */
    Optional<Submission> of(long feed, String item) {
        return jdbc.sql("select id from submission where feed = ? and item = ? order by id desc limit 1")
                .params(feed, item).query(Long.class).optional().flatMap(this::find);
    }

    /** What other feeds have brought of an item that is called the same, newest first, whatever has become of it. */
    List<Submission> besides(long feed, String item) {
        return jdbc
                .sql("""
                        select id from submission where item = ? and feed <> ? and state <> 'REPLACED' order by id desc limit ?""")
                .params(item, feed, MOST_BESIDES).query((row, number) -> row.getLong(1)).list().stream()
                .flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Notes that editors are told of the drafts of feeds that are new to them.
     *
     * @param pause that has to lie between two times at which they are told
     * @return their numbers, oldest first; none when it is too early
     */
    @Transactional
    public List<Long> told(Duration pause) {
        // As exact as every database keeps it, since the rows are found by it.
        OffsetDateTime now = now().truncatedTo(ChronoUnit.MICROS);
        int fresh = jdbc.sql("""
                update submission set told_at = :now where state = 'OPEN' and feed is not null and told_at is null
                and not exists (select 1 from submission s where s.told_at > :before)""")
                .param("now", now).param("before", now.minus(pause)).update();
        return fresh == 0 ? List.of()
                : jdbc.sql("select id from submission where state = 'OPEN' and told_at = ? order by id").param(now)
                        .query((row, number) -> row.getLong(1)).list();
    }

    /** How many drafts wait for a decision. */
    public int open() {
        return jdbc.sql("select count(*) from submission where state = 'OPEN'").query(Integer.class).single();
    }

    /** The newest drafts that wait for a decision. */
    public List<Long> open(int most) {
        return jdbc.sql("select id from submission where state = 'OPEN' order by id desc limit ?").param(most)
                .query((row, number) -> row.getLong(1)).list();
    }

    /** Has a draft that was thrown away wait again; false when it was not. */
    public boolean reopen(long id) {
        return jdbc.sql("update submission set state = 'OPEN' where id = ? and state = 'DISCARDED'").param(id)
                .update() == 1;
    }

    /** Decides on a draft, inside the caller's transaction; false when somebody has. @param article null when it becomes none */
    public boolean decide(long id, State state, @Nullable Long article) {
        return jdbc.sql("""
                update submission set state = :state, article = cast(:article as bigint) where id = :id
                and state = 'OPEN'""").param("state", state.name()).param("article", article).param("id", id)
                .update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
