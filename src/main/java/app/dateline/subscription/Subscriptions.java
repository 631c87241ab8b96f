package app.dateline.subscription;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatMoved;
import app.dateline.chat.ChatReach;
import app.dateline.subscription.Subscription.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who wants to hear of what: one row for a chat, thread and subject, which outlives its removal. */
@Repository
public class Subscriptions implements ChatMoved, ChatReach {
    private static final String KEY = " s.channel = :channel and s.chat = :chat and s.thread = :thread";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Revisions revisions;
    private final SubscriptionSettings settings;
    private final EditionClock editions;
    private final List<SubscriptionCarried> listeners;
    private final Clock clock;

    public Subscriptions(JdbcClient jdbc, PlatformTransactionManager transactions, SubscriptionSettings settings,
            List<SubscriptionCarried> listeners, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.revisions = new Revisions(jdbc);
        this.settings = settings;
        this.editions = new EditionClock(settings.catchUp());
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** How an attempt to subscribe ended. */
    public sealed interface Outcome {

        /** It is there now, and was not before. */
        record Added(Subscription subscription) implements Outcome {}

        /** It was there already, and has the wanted pace now. */
        record Known(Subscription subscription) implements Outcome {}

        /** The chat has as many as it may have. */
        record TooMany(int most) implements Outcome {}
    }

    /** Subscribes, or changes the pace of what is subscribed already; a paused one goes on. */
    public Outcome add(ChatId chat, Subject subject, Pace pace, Locale language, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long revision = revisions.next();
            Optional<Subscription> before = any(chat, subject);
            if (before.isPresent() && before.get().state() != State.REMOVED) {
                set(before.get().id(), State.ACTIVE, pace, revision);
                return new Outcome.Known(find(before.get().id()).orElseThrow());
            }
            if (count(chat) >= settings.perChat()) {
                return new Outcome.TooMany(settings.perChat());
            }
            long id = before.map(Subscription::id).orElseGet(() -> insert(chat, subject, language, by, revision));
            jdbc.sql(
                    """
                            update subscription set created_by = ?, created_at = ?, language = ?, suspended = false where id = ?""")
                    .params(by, now(), language.toLanguageTag(), id).update();
            set(id, State.ACTIVE, pace, revision);
            return new Outcome.Added(find(id).orElseThrow());
        }));
    }

    private long insert(ChatId chat, Subject subject, Locale language, String by, long revision) {
        jdbc.sql(
                """
                        insert into subscription (channel, chat, thread, kind, subject, subject_key, pace, language, state,
                               suspended, created_by, created_at, changed_at, revision)
                        values (:channel, :chat, :thread, :kind, :subject, :key, 'AT_ONCE', :language, 'ACTIVE', false, :by, :now,
                                :now, :revision)""")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("thread", chat.thread())
                .param("kind", SubscriptionRows.kind(subject)).param("subject", subject.words())
                .param("key", subject.key()).param("language", language.toLanguageTag()).param("by", by)
                .param("now", now()).param("revision", revision).update();
        return any(chat, subject).orElseThrow().id();
    }

    private void set(long id, State state, Pace pace, long revision) {
        Schedule schedule = pace instanceof Pace.InEditions wanted ? wanted.schedule() : null;
        jdbc.sql("""
                update subscription set state = :state, pace = :pace, edition_times = :times, edition_days = :days,
                       edition_zone = :zone, next_at = :next, changed_at = :now,
                       revision = :revision where id = :id""")
                .param("state", state.name()).param("pace", SubscriptionRows.pace(pace))
                .param("times", schedule == null ? null : schedule.writtenTimes())
                .param("days", schedule == null ? null : schedule.writtenDays())
                .param("zone", schedule == null ? null : schedule.zone().getId())
                .param("next", schedule == null || state != State.ACTIVE ? null : next(id, schedule))
                .param("now", now()).param("revision", revision).param("id", id).update();
    }

    private Object next(long id, Schedule schedule) {
        Instant now = clock.instant();
        Predicate<Slot.Name> isDone = Editions.done(jdbc, id, now)::contains;
        return SubscriptionRows.at(editions.next(schedule, now, isDone).at());
    }

    /** Another pace. Empty when it is gone. */
    public Optional<Subscription> alter(long id, Pace pace) {
        return change(id, before -> set(id, before.state(), pace, revisions.next()));
    }

    /** Stops it for now; what comes meanwhile is not told later. Empty when it is gone. */
    public Optional<Subscription> pause(long id) {
        return change(id, before -> set(id, State.PAUSED, before.pace(), revisions.next()));
    }

    /** Lets it go on. Empty when it is gone. */
    public Optional<Subscription> resume(long id) {
        return change(id, before -> set(id, State.ACTIVE, before.pace(), revisions.next()));
    }

    /** Ends it. Empty when it was gone already, else as it was. */
    public Optional<Subscription> remove(long id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long revision = revisions.next();
            Optional<Subscription> before = find(id);
            before.ifPresent(each -> remove(each, revision));
            return before;
        }));
    }

    private void remove(Subscription each, long revision) {
        set(each.id(), State.REMOVED, each.pace(), revision);
        // Who once wanted to hear of it is nobody's business any more.
        jdbc.sql("update subscription set created_by = '' where id = ?").param(each.id()).update();
    }

    private Optional<Subscription> change(long id, Consumer<Subscription> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            revisions.next();
            Optional<Subscription> before = find(id);
            before.ifPresent(change);
            return before.flatMap(each -> find(id));
        }));
    }

    /** One that has not been removed. */
    public Optional<Subscription> find(long id) {
        return jdbc.sql(SubscriptionRows.SELECT + "where s.id = ? and s.state <> 'REMOVED'").param(id)
                .query(SubscriptionRows::read).optional();
    }

    /** That of a chat and thread on a subject; empty when there is none. */
    public Optional<Subscription> find(ChatId chat, Subject subject) {
        return any(chat, subject).filter(each -> each.state() != State.REMOVED);
    }

    private Optional<Subscription> any(ChatId chat, Subject subject) {
        return jdbc.sql(SubscriptionRows.SELECT + "where" + KEY + " and s.kind = :kind and s.subject_key = :key")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("thread", chat.thread())
                .param("kind", SubscriptionRows.kind(subject)).param("key", subject.key())
                .query(SubscriptionRows::read).optional();
    }

    /** All of a chat, whatever the thread: the main thread first, the oldest before the others. */
    public List<Subscription> of(ChatId chat) {
        return jdbc.sql(SubscriptionRows.SELECT
                + "where s.channel = ? and s.chat = ? and s.state <> 'REMOVED' order by s.thread, s.id")
                .params(chat.channel(), chat.chat()).query(SubscriptionRows::read).list();
    }

    /** How many a chat has, all its threads together. */
    public int count(ChatId chat) {
        return jdbc.sql("select count(*) from subscription where channel = ? and chat = ? and state <> 'REMOVED'")
                .params(chat.channel(), chat.chat()).query(Integer.class).single();
    }

    /** Those to be heard ({@link Subscription#isHeard}) behind this number, in order: page by page every one of them. */
    public List<Subscription> heard(long behind, int most) {
        return jdbc.sql(SubscriptionRows.SELECT
                + "where s.id > ? and s.state = 'ACTIVE' and not s.suspended order by s.id limit ?")
                .params(behind, most).query(SubscriptionRows::read).list();
    }

    /** Every one that changed after this revision, removed ones and those not to be heard too, in the order of the changes. */
    public List<Subscription> changedSince(long revision, int most) {
        return jdbc.sql(SubscriptionRows.SELECT + "where s.revision > ? order by s.revision, s.id limit ?")
                .params(revision, most).query(SubscriptionRows::read).list();
    }

    /** The revision of the latest change. */
    public long revision() {
        return revisions.latest();
    }

    /** The commands, in lower case, of all topics that somebody follows. */
    public Set<String> followedTopics() {
        return Set.copyOf(
                jdbc.sql("select distinct subject_key from subscription where kind = 'TOPIC' and state <> 'REMOVED'")
                        .query((row, number) -> row.getString("subject_key")).list());
    }

    /** How many subscriptions there are to a topic, by its command, paused ones too. */
    public long followers(String topic) {
        return jdbc.sql("""
                select count(*) from subscription where kind = 'TOPIC' and subject_key = ? and state <> 'REMOVED'""")
                .param(topic).query(Long.class).single();
    }

    /**
     * The chats that follow something and have not paused it, each once, in order: page by page every one of them.
     *
     * @param topic its command, for those alone that follow it; "" for all
     * @param behind the last chat of the page before; of no channel for the first page
     */
    public List<Follower> followers(String topic, ChatId behind, int most) {
        return jdbc.sql("""
                select s.channel, s.chat, min(s.thread) as thread, min(coalesce(p.language, s.language)) as language,
                       max(case when s.suspended then 1 else 0 end) as away
                from subscription s left join chat_preference p on p.channel = s.channel and p.chat = s.chat
                where s.state = 'ACTIVE' and (:topic = '' or s.kind = 'TOPIC' and s.subject_key = :topic)
                  and (s.channel, s.chat) > (:channel, :chat)
                group by s.channel, s.chat order by s.channel, s.chat limit :most""").param("topic", topic)
                .param("channel", behind.channel()).param("chat", behind.chat()).param("most", most)
                .query((row, number) -> new Follower(SubscriptionRows.chat(row),
                        Locale.forLanguageTag(row.getString("language")), row.getInt("away") == 0))
                .list();
    }

    /**
     * How many chats follow something and have not paused it.
     *
     * @param topic as in {@link #followers(String, ChatId, int)}
     */
    public Following following(String topic) {
        return jdbc.sql("""
                select count(*) as chats, coalesce(sum(away), 0) as away from (
                  select max(case when s.suspended then 1 else 0 end) as away from subscription s
                  where s.state = 'ACTIVE' and (:topic = '' or s.kind = 'TOPIC' and s.subject_key = :topic)
                  group by s.channel, s.chat) each_chat""").param("topic", topic)
                .query((row, number) -> new Following(row.getInt("chats"), row.getInt("away"))).single();
    }

    /** Chats that follow. @param away how many of them the bot may not write to as things are */
    public record Following(int chats, int away) {}

    /** Some subscriptions to a topic, by its command, to be heard and not told yet that it is gone. */
    List<Subscription> notTold(String topic, int most) {
        return jdbc.sql(SubscriptionRows.SELECT + """
                where s.kind = 'TOPIC' and s.subject_key = ? and s.state = 'ACTIVE' and not s.suspended
                and s.gone_told_at is null order by s.id limit ?""").params(topic, most)
                .query(SubscriptionRows::read).list();
    }

    /** Notes that a follower is told that the topic is gone; false when that was noted before. */
    boolean tellGone(long id) {
        return jdbc.sql("update subscription set gone_told_at = ? where id = ? and gone_told_at is null")
                .params(now(), id).update() > 0;
    }

    /** A topic is there again: the next time it goes, its followers are told again. */
    void isBack(String topic) {
        jdbc.sql(
                "update subscription set gone_told_at = null where kind = 'TOPIC' and subject_key = ? and gone_told_at is not null")
                .param(topic).update();
    }

    @Override
    public void moved(String channel, String from, String to) {
        carry(of(new ChatId(channel, from, 0)), each -> new ChatId(channel, to, each.chat().thread()));
    }

    @Override
    public void lost(String channel, String chat) {
        suspended(channel, chat, true);
    }

    @Override
    public void back(String channel, String chat) {
        suspended(channel, chat, false);
    }

    private void suspended(String channel, String chat, boolean suspended) {
        if (of(new ChatId(channel, chat, 0)).stream().anyMatch(each -> each.suspended() != suspended)) {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                    update subscription set suspended = :suspended, revision = :revision
                    where channel = :channel and chat = :chat and suspended <> :suspended""")
                    .param("suspended", suspended).param("revision", revisions.next()).param("channel", channel)
                    .param("chat", chat).update());
        }
    }

    @Override
    public void threadGone(String channel, String chat, int thread) {
        if (thread != 0) {
            carry(of(new ChatId(channel, chat, 0)).stream().filter(each -> each.chat().thread() == thread).toList(),
                    each -> new ChatId(channel, chat, 0));
        }
    }

    /** Puts subscriptions elsewhere. Where there is one on the same subject already, that one stays and this one ends. */
    private void carry(List<Subscription> all, Function<Subscription, ChatId> place) {
        if (all.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            long revision = revisions.next();
            all.forEach(each -> carry(each, place.apply(each), revision));
        });
    }

    private void carry(Subscription each, ChatId to, long revision) {
        Optional<Subscription> there = any(to, each.subject());
        if (there.isEmpty()) {
            jdbc.sql("update subscription set chat = ?, thread = ?, suspended = false, revision = ? where id = ?")
                    .params(to.chat(), to.thread(), revision, each.id()).update();
            return;
        }
        remove(each, revision);
        if (there.get().state() == State.REMOVED) {
            set(there.get().id(), each.state(), each.pace(), revision);
            jdbc.sql("update subscription set created_by = ?, language = ?, suspended = false where id = ?")
                    .params(each.createdBy(), each.language().toLanguageTag(), there.get().id()).update();
        }
        listeners.forEach(listener -> listener.carried(each.id(), there.get().id(), to));
    }

    private Object now() {
        return SubscriptionRows.at(clock.instant());
    }
}
