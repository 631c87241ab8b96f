package app.dateline.alert;

import app.dateline.text.Clip;
import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.article.Article;
import app.dateline.chat.AccountChanged;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatMoved;
import app.dateline.chat.ChatReach;
import app.dateline.outbox.SentAgain;
import app.dateline.subscription.SubscriptionCarried;
import app.dateline.text.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of who was told of what, when and why, or why not. */
@Repository
public class Alerts implements ChatMoved, AccountChanged, ChatReach, SubscriptionCarried, SentAgain {
    private static final String PLACE = " channel = :channel and chat = :chat and thread = :thread";
    private static final String NEWS = "matter in ('NEWS', 'FOLLOWS', 'DEVELOPS')";
    private static final String NOT_ARRIVED = "(state in ('HELD', 'COLLECTED') or state = 'QUEUED' and outcome is null)";
    private static final String ENDED = "('SENT', 'FAILED', 'UNCERTAIN', 'EXPIRED')";
    private static final String OPEN = " outcome is null and state = 'QUEUED'";
    /** How many rows one statement deletes, so that none holds up the others for long. */
    private static final int AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An alert that has no row yet.
     *
     * @param due when it is to be told; null for now, or when nobody knows
     */
    record Draft(@Nullable Long subscription, ChatId chat, String what, long article, int version,
            @Nullable Long story, Matter matter, State state, Why why, List<String> words, Span span,
            @Nullable String cause, @Nullable Instant due) {}

    /** Notes it; false when it stands there already. */
    boolean add(Draft draft) {
        return add(draft, 0);
    }

    /** The same of what may be told more than once. @param turn tells one from another */
    boolean add(Draft draft, long turn) {
        return jdbc
                .sql("""
                        insert into alert (subscription, channel, chat, thread, article_id, version, story_id, matter, state, why, words,
                               what, start_at, end_at, cause, due_at, made_at, turn)
                        select cast(:subscription as bigint), :channel, :chat, cast(:thread as integer), cast(:article as bigint),
                               cast(:version as integer), cast(:story as bigint), :matter, :state, :why, :words, :what,
                               cast(:start as integer), cast(:end as integer), cast(:cause as varchar(200)),
                               cast(:due as timestamp with time zone), cast(:now as timestamp with time zone),
                               cast(:turn as bigint)
                        where not exists (select 1 from alert where channel = :channel and chat = :chat and thread = :thread
                              and article_id = :article and version = :version and matter = :matter and turn = :turn)""")
                .param("subscription", draft.subscription()).param("channel", draft.chat().channel())
                .param("chat", draft.chat().chat()).param("thread", draft.chat().thread())
                .param("article", draft.article()).param("version", draft.version()).param("story", draft.story())
                .param("matter", draft.matter().name()).param("state", draft.state().name())
                .param("why", draft.why().name()).param("words", AlertRows.words(draft.words()))
                .param("what", Clip.to(draft.what(), 500))
                .param("start", draft.span().start()).param("end", draft.span().end()).param("cause", draft.cause())
                .param("due", draft.due() == null ? null : AlertRows.at(draft.due())).param("now", now())
                .param("turn", turn).update() == 1;
    }

    /** What was decided on an article as news, by place: one each. */
    Map<ChatId, Alert> newsOf(long article) {
        Map<ChatId, Alert> byPlace = new HashMap<>();
        jdbc.sql("select * from alert where article_id = ? and matter in ('NEWS', 'FOLLOWS', 'DEVELOPS') order by id")
                .param(article).query(AlertRows::read).list().forEach(alert -> byPlace.put(alert.chat(), alert));
        return byPlace;
    }

    /**
     * Causes of the messages that first told of a story, by place; editions count too. What never arrived, and what has been taken
     * back since, has told nobody.
     */
    Map<ChatId, String> toldOf(long story, long exceptArticle) {
        Map<ChatId, String> first = new HashMap<>();
        jdbc.sql(
                """
                        select channel, chat, thread, cause from alert where story_id = ? and article_id <> ? and state = 'QUEUED'
                        and cause is not null and matter in ('NEWS', 'DEVELOPS') and (outcome is null or outcome in ('SENT', 'UNCERTAIN'))
                        and not exists (select 1 from article r where r.id = alert.article_id and r.status = 'RETRACTED')
                        order by id""")
                .params(story, exceptArticle)
                .query(row -> {
                    first.putIfAbsent(AlertRows.chat(row), row.getString("cause"));
                });
        return first;
    }

    /** Alerts that waited for their moment, the oldest first. */
    List<Alert> due(int most) {
        return jdbc.sql("select * from alert where state = 'HELD' and due_at <= ? order by due_at, id limit ?")
                .params(now(), most).query(AlertRows::read).list();
    }

    /** What is collected for the editions of a subscription, the newest first. */
    List<Alert> collected(long subscription) {
        return jdbc.sql("select * from alert where subscription = ? and state = 'COLLECTED' order by id desc")
                .param(subscription).query(AlertRows::read).list();
    }

    /** A waiting alert is told in the message of this cause. */
    void queued(long id, String cause, Matter matter, Why why) {
        jdbc.sql("""
                update alert set state = 'QUEUED', cause = ?, matter = ?, why = ?, due_at = null where id = ?
                and state in ('HELD', 'COLLECTED')""").params(cause, matter.name(), why.name(), id).update();
    }

    /** A waiting alert is not told. */
    void end(long id, State state, Why why) {
        jdbc.sql("update alert set state = ?, why = ?, due_at = null where id = ? and state in ('HELD', 'COLLECTED')")
                .params(state.name(), why.name(), id).update();
    }

    /** A queued alert is not told after all: its message was taken back before anything of it was sent. */
    void takenBack(ChatId chat, String cause, Why why) {
        jdbc.sql("""
                update alert set state = 'DROPPED', why = ?, cause = null
                where channel = ? and chat = ? and cause = ? and outcome is null""")
                .params(why.name(), chat.channel(), chat.chat(), cause).update();
    }

    /** Places that are to be told of an article's retraction, and have not been. */
    public List<ChatId> waitForRetraction(long article) {
        return jdbc
                .sql("""
                        select * from alert where article_id = ? and matter = 'RETRACTED' and state = 'QUEUED' and outcome is null
                        order by id""")
                .param(article).query(AlertRows::read).list().stream().map(Alert::chat).distinct()
                .toList();
    }

    /** The version before this one up to which the readers of a message have been told what is different in it; 0 for none. */
    int correctedUpTo(Article article, long message) {
        return jdbc.sql("""
                select coalesce(max(version), 0) from alert where article_id = ? and matter = 'CORRECTED' and turn = ?
                and version < ? and state = 'QUEUED' and (outcome is null or outcome in ('SENT', 'UNCERTAIN'))""")
                .params(article.id(), message, article.current().version()).query(Integer.class).single();
    }

    /** The subscriptions for whose editions something is collected. */
    List<Long> collecting() {
        return jdbc
                .sql("select distinct subscription from alert where state = 'COLLECTED' and subscription is not null")
                .query((row, number) -> row.getLong("subscription")).list();
    }

    /** A waiting alert is of another version of its article now. */
    void renew(long id, int version, List<String> words, Span span) {
        jdbc.sql("""
                update alert set version = ?, words = ?, start_at = ?, end_at = ? where id = ?
                and state in ('HELD', 'COLLECTED')""")
                .params(version, AlertRows.words(words), span.start(), span.end(), id).update();
    }

    /** Notes where the messages of alerts have ended, before the outbox forgets it; returns how many. */
    int settle() {
        return settle("", Map.of());
    }

    /** The same of those alone that have ended since then. */
    int settle(Instant since) {
        return settle(
                " and cause in (select e.cause from outbox e where e.state in " + ENDED
                        + " and e.updated_at >= :since)",
                Map.of("since", AlertRows.at(since)));
    }

    private int settle(String which, Map<String, Object> values) {
        String message = " from outbox o where o.channel = alert.channel and o.chat = alert.chat and o.cause = alert.cause"
                + " and o.state in " + ENDED;
        return jdbc.sql(
                "update alert set outcome = (select max(o.state)" + message + "), refs = coalesce((select max(o.refs)"
                        + message + "), ''), told_at = (select max(o.updated_at)" + message + ") where" + OPEN + which
                        + " and exists (select 1" + message + ")")
                .params(values).update();
    }

    /** It is on its way as if it had never ended. */
    @Override
    public void sentAgain(ChatId chat, String cause) {
        jdbc.sql("""
                update alert set outcome = null, told_at = null
                where channel = ? and chat = ? and cause = ? and state = 'QUEUED'""")
                .params(chat.channel(), chat.chat(), cause).update();
    }

    /** How many messages of alerts are on their way. */
    public long open() {
        return jdbc.sql("select count(*) from alert where" + OPEN).query(Long.class).single();
    }

    /** How many alerts arrived on each day, by UTC; days without any are left out. */
    public Map<LocalDate, Long> arrived(Instant from) {
        Map<LocalDate, Long> days = new TreeMap<>();
        jdbc.sql("""
                select epoch_day, count(*) as arrived from (
                  select cast(floor(extract(epoch from told_at) / 86400) as bigint) as epoch_day from alert
                  where outcome = 'SENT' and made_at >= :from and told_at >= :from) d
                group by epoch_day""").param("from", AlertRows.at(from))
                .query(row -> {
                    days.put(LocalDate.ofEpochDay(row.getLong("epoch_day")), row.getLong("arrived"));
                });
        return days;
    }

    /** The newest of a chat's thread. */
    public List<Alert> latest(ChatId chat, int most) {
        return jdbc.sql("select * from alert where" + PLACE + " order by id desc limit :most")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("thread", chat.thread())
                .param("most", most).query(AlertRows::read).list();
    }

    /** The newest of a subscription. */
    public List<Alert> latest(long subscription, int most) {
        return jdbc.sql("select * from alert where subscription = ? order by id desc limit ?")
                .params(subscription, most).query(AlertRows::read).list();
    }

    /** Those that the message with this number of the channel's tells, the newest first. */
    public List<Alert> in(ChatId chat, String ref) {
        return jdbc
                .sql("""
                        select * from alert where channel = :channel and chat = :chat and ' ' || refs || ' ' like '% ' || :ref || ' %'
                        order by id desc limit 50""")
                .param("channel", chat.channel()).param("chat", chat.chat())
                .param("ref", ref).query(AlertRows::read).list();
    }

    /** Those that the message of this cause tells, the newest first. */
    List<Alert> because(ChatId chat, String cause) {
        return jdbc.sql("select * from alert where channel = ? and chat = ? and cause = ? order by id desc")
                .params(chat.channel(), chat.chat(), cause).query(AlertRows::read).list();
    }

    /** Those of an article in one thread of a chat, the newest first. */
    public List<Alert> of(ChatId chat, long article) {
        return jdbc.sql("select * from alert where" + PLACE + " and article_id = :article order by id desc")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("thread", chat.thread())
                .param("article", article).query(AlertRows::read).list();
    }

    /** What became of an article in all chats: of each matter and outcome, in how many places; "" for what is on its way or waits. */
    public List<Count> counts(long article) {
        return jdbc.sql("""
                select matter, state, coalesce(outcome, '') as ended,
                       count(distinct channel || ' ' || chat || ' ' || thread) as places
                from alert where article_id = ?
                group by matter, state, coalesce(outcome, '') order by matter, state, ended""").param(article)
                .query((row, number) -> new Count(Matter.valueOf(row.getString("matter")),
                        State.valueOf(row.getString("state")), row.getString("ended"), row.getLong("places")))
                .list();
    }

    /** @param outcome see {@link Alert#outcome()} */
    public record Count(Matter matter, State state, String outcome, long places) {}

    /** The places that a correction or retraction of an article has not reached, oldest first, each once for either. */
    public List<Alert> unreached(long article, int most) {
        return jdbc
                .sql("""
                        select * from alert where id in (
                          select min(id) from alert where article_id = ? and matter in ('CORRECTED', 'RETRACTED')
                          and state = 'QUEUED' and (outcome is null or outcome <> 'SENT') group by channel, chat, thread, matter)
                        order by id limit ?""")
                .params(article, most).query(AlertRows::read).list();
    }

    /** Forgets what was decided long ago, some at a time; returns how many. */
    int forget(Duration age) {
        Instant before = clock.instant().minus(age);
        int forgotten = 0;
        List<Long> some = old(before);
        while (!some.isEmpty()) {
            forgotten += jdbc.sql("delete from alert where id in (:ids)").param("ids", some).update();
            some = old(before);
        }
        return forgotten;
    }

    private List<Long> old(Instant before) {
        return jdbc.sql("""
                select id from alert where made_at < ? and state not in ('HELD', 'COLLECTED')
                order by made_at limit ?""").params(AlertRows.at(before), AT_A_TIME)
                .query((row, number) -> row.getLong("id")).list();
    }

    /** Of what both chats have, the new one's stays. */
    @Override
    public void moved(String channel, String from, String to) {
        jdbc.sql(
                """
                        delete from alert where channel = :channel and chat = :from and exists (select 1 from alert t
                        where t.channel = :channel and t.chat = :to and t.thread = alert.thread and t.article_id = alert.article_id
                        and t.version = alert.version and t.matter = alert.matter and t.turn = alert.turn)""")
                .param("channel", channel)
                .param("from", from).param("to", to).update();
        jdbc.sql("update alert set chat = ?, refs = '' where channel = ? and chat = ?").params(to, channel, from)
                .update();
    }

    /** What stands in the chats has no numbers in the new account's eyes. */
    @Override
    public void accountChanged(String channel) {
        jdbc.sql("update alert set refs = '' where channel = ? and refs <> ''").param(channel).update();
    }

    /** What waits is told for the one that stays, unless its place has had, or will have, the same article anyway. */
    @Override
    public void carried(long from, long to, ChatId place) {
        jdbc.sql("""
                update alert set state = 'MERGED', why = 'SAME_STORY', due_at = null
                where subscription = :from and state in ('HELD', 'COLLECTED') and exists (select 1 from alert t
                where t.channel = :channel and t.chat = :chat and t.thread = :thread and t.article_id = alert.article_id
                and t.id <> alert.id and t.matter in ('NEWS', 'FOLLOWS', 'DEVELOPS') and t.state <> 'DROPPED')""")
                .param("from", from).param("channel", place.channel()).param("chat", place.chat())
                .param("thread", place.thread()).update();
        jdbc.sql("update alert set subscription = ? where subscription = ? and state in ('HELD', 'COLLECTED')")
                .params(to, from).update();
    }

    /**
     * What has not arrived in a thread goes to the main one, and what that has anyway is not told there once more. Each step leaves a
     * state from which all of it can be done again.
     */
    @Override
    public void threadGone(String channel, String chat, int thread) {
        if (thread == 0) {
            return;
        }
        settle();
        Map<String, Object> place = Map.of("channel", channel, "chat", chat, "thread", thread);
        String main = " t.channel = :channel and t.chat = :chat and t.thread = 0 and t.article_id = alert.article_id and t."
                + NEWS + " and t.state <> 'DROPPED' and (t.outcome is null or t.outcome in ('SENT', 'UNCERTAIN'))";
        jdbc.sql("update alert set state = 'MERGED', why = 'SAME_STORY', cause = null, due_at = null where" + PLACE
                + " and " + NEWS + " and " + NOT_ARRIVED + " and exists (select 1 from alert t where" + main
                + " and (t.state = 'QUEUED' or alert.state <> 'QUEUED'))").params(place).update();
        jdbc.sql("delete from alert where channel = :channel and chat = :chat and thread = 0 and " + NEWS
                + " and article_id in (select article_id from alert where" + PLACE + " and " + NEWS + " and "
                + NOT_ARRIVED + ")").params(place).update();
        jdbc.sql("update alert set thread = 0 where" + PLACE + " and " + NEWS + " and " + NOT_ARRIVED).params(place)
                .update();
    }

    private OffsetDateTime now() {
        return AlertRows.at(clock.instant());
    }
}
