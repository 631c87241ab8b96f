package app.dateline.ingest;

import app.dateline.text.Clip;
import app.dateline.fetch.Validators;
import app.dateline.ingest.Feed.State;
import app.dateline.text.Sha256;
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
import org.springframework.stereotype.Repository;

/** The feeds that are followed, and how they fare. */
@Repository
public class Feeds {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final FeedSettings settings;
    private final Clock clock;

    public Feeds(JdbcClient jdbc, FeedSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Follows a feed from now on; it is asked at once.
     *
     * @return empty when it is followed already
     */
    public Optional<Feed> add(String address, FeedChoices choices) {
        return add(address, choices, null);
    }

    /** Follows a feed again that was removed, under its number, by which drafts of it are known. */
    public Optional<Feed> again(long id, String address, FeedChoices choices) {
        return add(address, choices, id);
    }

    private Optional<Feed> add(String address, FeedChoices choices, @Nullable Long id) {
        String name = choices.name();
        String kept = name == null || name.isBlank() ? address : name.strip();
        boolean isAdded = jdbc.sql("""
                insert into feed (""" + (id == null ? "" : "id, ") + """
                address, address_hash, name, state, full_text, language, review, next_at, added_at)
                select\s""" + (id == null ? "" : "cast(:id as bigint), ") + """
                :address, :hash, :name, 'ACTIVE', :full, cast(nullif(:language, '') as varchar(2)), :review,
                       cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                from change_counter where id = 1 and not exists (select 1 from feed where address_hash = :hash)""")
                .param("id", id).param("address", address).param("hash", Sha256.of(address))
                .param("name", Clip.to(kept, LONGEST_NAME))
                .param("full", Objects.requireNonNullElse(choices.fullText(), FullText.AUTO).name())
                .param("language", Objects.requireNonNullElse(choices.language(), ""))
                .param("review", Objects.requireNonNullElse(choices.isReviewed(), false)).param("now", now())
                .update() == 1;
        return isAdded ? at(address) : Optional.empty();
    }

    /** Reads what comes from now on in another way; what was not chosen stays. False when there is none. */
    public boolean set(long id, FeedChoices choices) {
        FullText fullText = choices.fullText();
        String name = choices.name();
        return jdbc.sql("""
                update feed set full_text = coalesce(cast(:full as varchar(10)), full_text),
                       language = nullif(coalesce(cast(:language as varchar(2)), language), ''),
                       name = coalesce(cast(:name as varchar(200)), name),
                       review = coalesce(cast(:review as boolean), review) where id = :id""")
                .param("full", fullText == null ? null : fullText.name()).param("language", choices.language())
                .param("review", choices.isReviewed())
                .param("name", name == null ? null : Clip.to(name, LONGEST_NAME))
                .param("id", id).update() == 1;
    }

    /** All of them, in the order in which they were added. */
    public List<Feed> all() {
        return jdbc.sql("select * from feed order by id").query(FeedRows::feed).list();
    }

    public Optional<Feed> find(long id) {
        return jdbc.sql("select * from feed where id = ?").param(id).query(FeedRows::feed).optional();
    }

    /** The one at this address. */
    public Optional<Feed> at(String address) {
        return jdbc.sql("select * from feed where address_hash = ?").param(Sha256.of(address)).query(FeedRows::feed)
                .optional();
    }

    /** How many items of a feed are known: those that it has held in the last month. */
    public long items(long id) {
        return jdbc.sql("select count(*) from feed_item where feed = ?").param(id).query(Long.class).single();
    }

    /** The one whose turn it is; empty when none is due. */
    Optional<Feed> due() {
        return jdbc.sql("select * from feed where state = 'ACTIVE' and next_at <= ? order by next_at, id limit 1")
                .param(now()).query(FeedRows::feed).optional();
    }

    /** Asks it no more for now; false when it was not asked. */
    public boolean pause(long id) {
        return jdbc.sql("update feed set state = 'PAUSED' where id = ? and state = 'ACTIVE'").param(id).update() == 1;
    }

    /** Asks it again, at once; false when it is asked. */
    public boolean resume(long id) {
        return jdbc.sql("""
                update feed set state = 'ACTIVE', failures = 0, fault = null, fault_values = null, next_at = :now
                where id = :id and state <> 'ACTIVE'""").param("now", now()).param("id", id).update() == 1;
    }

    /** Follows it no more; its articles stay. False when there is none. */
    public boolean remove(long id) {
        return jdbc.sql("delete from feed where id = ?").param(id).update() == 1;
    }

    /** It was read to its end: all it holds is stored. False when it is not followed any more. */
    boolean taken(Feed feed, Validators validators) {
        return settled(feed, validators, settings.every(), false);
    }

    /** It is as it was. */
    void unchanged(Feed feed) {
        settled(feed, feed.validators(), settings.every(), feed.isQuiet());
    }

    private boolean settled(Feed feed, Validators validators, Duration pause, boolean isQuiet) {
        return jdbc.sql("""
                update feed set etag = :etag, last_modified = :modified, quiet = :quiet, failures = 0, fault = null,
                       fault_values = null, good_at = :now, next_at = :next where id = :id""")
                .param("etag", validators.etag()).param("modified", validators.lastModified())
                .param("quiet", isQuiet).param("now", now()).param("next", in(pause)).param("id", feed.id())
                .update() == 1;
    }

    /** A part of what it holds is stored, the others are read next. False when it is not followed any more. */
    boolean begun(Feed feed, boolean isQuiet) {
        return jdbc.sql("update feed set quiet = ?, next_at = ? where id = ?").params(isQuiet, now(), feed.id())
                .update() == 1;
    }

    /** It could not be read; nothing of what is known of its items changes. */
    void failed(Feed feed, Reason why) {
        fault(feed, why, settings.pauseAfter(feed.failures() + 1), State.ACTIVE);
    }

    /** Its server asks for a pause: it is left alone that long, and at least as long as usual. */
    void later(Feed feed, Duration pause, Reason why) {
        fault(feed, why, pause.compareTo(settings.every()) < 0 ? settings.every() : pause, State.ACTIVE);
    }

    /** Its server says that it is gone for good: it is asked no more. */
    void ended(Feed feed, Reason why) {
        fault(feed, why, Duration.ZERO, State.GONE);
    }

    private void fault(Feed feed, Reason why, Duration pause, State state) {
        jdbc.sql("""
                update feed set failures = failures + 1, fault = :fault, fault_values = :values, next_at = :next,
                       state = case when state = 'ACTIVE' then :state else state end where id = :id""")
                .param("fault", why.key()).param("values", FeedRows.values(why)).param("next", in(pause))
                .param("state", state.name()).param("id", feed.id()).update();
    }

    /** It is asked elsewhere from now on, unless another feed is there: that is noted as its fault. */
    void moved(Feed feed, String address) {
        Optional<Feed> other = at(address);
        if (other.isPresent() && other.get().id() != feed.id()) {
            Reason why = Reason.of("feed.taken", other.get().id());
            jdbc.sql("update feed set fault = ?, fault_values = ? where id = ?")
                    .params(why.key(), FeedRows.values(why), feed.id()).update();
        } else {
            jdbc.sql("update feed set address = ?, address_hash = ? where id = ?")
                    .params(address, Sha256.of(address), feed.id()).update();
        }
    }

    private OffsetDateTime now() {
        return in(Duration.ZERO);
    }

    private OffsetDateTime in(Duration pause) {
        Instant moment = clock.instant().plus(pause);
        return moment.atOffset(ZoneOffset.UTC);
    }
}
