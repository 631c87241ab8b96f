package app.dateline.readers;

import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.PersonalData;
import app.dateline.home.RetentionSettings;
import app.dateline.text.Clip;
import app.dateline.text.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What readers asked. Nobody's name or number is noted: of a private or web chat the chat alone, so that whoever asked there can see how
 * much is kept and have it forgotten; of a group nothing.
 */
@Repository
public class QuestionLog implements PersonalData {
    private static final String WEB = "web";
    private static final String TERMINAL = "terminal";
    private static final int LONGEST = 2_000;
    private static final String OPEN = """
            status <> 'ANSWERED' and asked_at >= :from and asked_at < :to and not exists (
              select 1 from question_done d where d.wording = q.wording and d.done_at >= q.asked_at)
            and not exists (select 1 from asked_question a where a.wording = q.wording and a.status = 'ANSWERED'
              and a.asked_at > q.asked_at)""";

    private final JdbcClient jdbc;
    private final RetentionSettings retention;
    private final Clock clock;

    public QuestionLog(JdbcClient jdbc, RetentionSettings retention, Clock clock) {
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
    }

    /** Notes a question, in the transaction that answers it where there is one. What an operator asks on the terminal is not noted. */
    public void note(ChatId chat, Place place, Locale language, Asked question) {
        if (!retention.keepsQuestions() || chat.channel().equals(TERMINAL)) {
            return;
        }
        boolean isPrivate = place == Place.PRIVATE;
        String words = Clip.to(question.words().replace('\u0000', ' ').strip(), LONGEST);
        jdbc.sql(
                """
                        insert into asked_question (asked_at, place, channel, chat, asked, wording, language, status, topic, nearest,
                               confidence)
                        values (:now, :place, cast(:channel as varchar(20)), cast(:chat as varchar(100)), :asked, :wording, :language,
                               :status, cast(:topic as varchar(64)), cast(:nearest as varchar(64)), :confidence)""")
                .param("now", at(clock.instant()))
                .param("place", chat.channel().equals(WEB) ? "WEB" : isPrivate ? "PRIVATE" : "GROUP")
                .param("channel", isPrivate ? chat.channel() : null).param("chat", isPrivate ? chat.chat() : null)
                .param("asked", words).param("wording", wording(words)).param("language", language.toLanguageTag())
                .param("status", question.status().name()).param("topic", question.topic())
                .param("nearest", question.nearest()).param("confidence", question.confidence()).update();
    }

    /** Only letters and digits tell one question from another, and a slash before them. */
    private static String wording(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return Sha256.of(words.startsWith("/") ? "/" + plain : plain.isEmpty() ? words : plain);
    }

    /** How many questions of this chat are kept. */
    public long of(ChatId chat) {
        return jdbc.sql("select count(*) from asked_question where channel = ? and chat = ?")
                .params(chat.channel(), chat.chat()).query(Long.class).single();
    }

    @Override
    public void forget(ChatId chat) {
        jdbc.sql("delete from asked_question where channel = ? and chat = ?")
                .params(chat.channel(), chat.chat()).update();
    }

    /** Questions that the store could not answer, then or since, and no editor has dealt with, those asked most often first. */
    public List<Unanswered> unanswered(Instant from, Instant to, int skip, int most) {
        return jdbc.sql("""
                select w.counted, l.id, l.asked, l.asked_at, l.nearest from (
                  select count(*) as counted, max(id) as newest from asked_question q where OPEN group by wording) w
                join asked_question l on l.id = w.newest order by w.counted desc, l.id desc limit :most offset :skip"""
                .replace("OPEN", OPEN)).param("from", at(from)).param("to", at(to)).param("most", most)
                .param("skip", skip).query(QuestionLog::unanswered).list();
    }

    /** How many different ones there are. */
    public long countUnanswered(Instant from, Instant to) {
        return jdbc.sql("select count(distinct wording) from asked_question q where " + OPEN).param("from", at(from))
                .param("to", at(to)).query(Long.class).single();
    }

    /**
     * Takes a question off the list until it is asked again.
     *
     * @param id as in {@link Unanswered#id()}
     * @return its words; empty when it is not kept any more, or it was dealt with before
     */
    public Optional<String> done(long id) {
        return jdbc.sql("select asked from asked_question where id = ?").param(id).query(String.class).optional()
                .filter(words -> mark(id));
    }

    private boolean mark(long id) {
        return jdbc.sql("""
                merge into question_done as d
                using (select wording, cast(:now as timestamp with time zone) as done_at, asked_at from asked_question
                  where id = :id) as q on d.wording = q.wording
                when matched and d.done_at < q.asked_at then update set done_at = q.done_at
                when not matched then insert (wording, done_at) values (q.wording, q.done_at)""").param("now", now())
                .param("id", id).update() > 0;
    }

    /** Has a question on the list again; false when it was. */
    public boolean undone(long id) {
        return jdbc.sql("delete from question_done where wording in (select wording from asked_question where id = ?)")
                .param(id).update() > 0;
    }

    /** How many questions were asked on each day, by UTC; days without any are left out. */
    public List<Day> days(Instant from) {
        return jdbc.sql("""
                select epoch_day, count(*) as asked, sum(unanswered) as unanswered from (
                  select cast(floor(extract(epoch from asked_at) / 86400) as bigint) as epoch_day,
                    case when status = 'ANSWERED' then 0 else 1 end as unanswered
                  from asked_question where asked_at >= :from) d
                group by epoch_day order by epoch_day""").param("from", at(from))
                .query((row, number) -> new Day(LocalDate.ofEpochDay(row.getLong("epoch_day")), row.getLong("asked"),
                        row.getLong("unanswered")))
                .list();
    }

    /** A day's questions. @param asked all of them */
    public record Day(LocalDate date, long asked, long unanswered) {}

    /** The topics that were asked about most, by their commands: one's own, or the one nearest to an answered question. */
    public List<TopicAsked> topics(Instant from, int most) {
        return jdbc.sql("""
                select about, count(*) as asked from (
                  select case when status = 'ANSWERED' then coalesce(topic, nearest) else topic end as about
                  from asked_question where asked_at >= :from) t
                where about is not null group by about order by asked desc, about limit :most""")
                .param("from", at(from)).param("most", most)
                .query((row, number) -> new TopicAsked(row.getString("about"), row.getLong("asked"))).list();
    }

    /** How often a topic was asked about. @param topic its command, without slash */
    public record TopicAsked(String topic, long asked) {}

    /** Forgets what was kept for long enough; returns how many questions. */
    public int sweep() {
        OffsetDateTime before = at(clock.instant().minus(retention.questions()));
        jdbc.sql("delete from question_done where done_at <= ?").param(before).update();
        return jdbc.sql("delete from asked_question where asked_at <= ?").param(before).update();
    }

    private static Unanswered unanswered(ResultSet row, int number) throws SQLException {
        @Nullable
        String nearest = row.getString("nearest");
        return new Unanswered(row.getLong("id"), row.getString("asked"), row.getLong("counted"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), nearest);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
