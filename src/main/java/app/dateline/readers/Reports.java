package app.dateline.readers;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatMoved;
import app.dateline.chat.Evidence;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.PersonalData;
import app.dateline.readers.Report.Outcome;
import app.dateline.readers.Report.Reason;
import app.dateline.text.Clip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that readers find wrong, for the editors to look at. */
@Repository
public class Reports implements ChatMoved, PersonalData {
    /** Reports of one person in a day; further ones are not taken. */
    public static final int A_DAY = 10;
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Reports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of the wish to report something. */
    public enum Added {
        TAKEN,
        /** This reader has reported these words before. */
        KNOWN,
        /** This reader has reported {@link #A_DAY} times today. */
        TOO_MANY
    }

    /** A report that has no row yet; see {@link Report}. */
    public record Draft(Person by, ChatId chat, Place place, Locale language, Evidence words, String asked,
            Reason reason) {}

    /** Notes a report once for each reader and span of words. */
    public Added add(Draft draft) {
        Person by = draft.by();
        if (today(by) >= A_DAY) {
            return Added.TOO_MANY;
        }
        return jdbc
                .sql("""
                        insert into report (channel, reporter, quote_span, asked, reported_at, reason, place, chat, thread, language)
                        select :channel, :reporter, :span, :asked, :now, :reason, :place, :chat, :thread, :language
                        from change_counter where id = 1 and not exists (
                          select 1 from report where channel = :channel and reporter = :reporter and quote_span = :span)""")
                .param("channel", by.channel()).param("reporter", by.id()).param("span", span(draft.words()))
                .param("asked", Clip.to(draft.asked(), LONGEST)).param("now", now())
                .param("reason", draft.reason().name())
                .param("place", draft.place().name()).param("chat", draft.chat().chat())
                .param("thread", draft.chat().thread()).param("language", draft.language().toLanguageTag())
                .update() > 0 ? Added.TAKEN : Added.KNOWN;
    }

    /** Forgets those made before then, whatever became of them. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from report where reported_at < ?").param(moment.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void forget(ChatId chat) {
        jdbc.sql("delete from report where channel = ? and reporter = ?").params(chat.channel(), chat.chat()).update();
    }

    private long today(Person by) {
        return jdbc.sql("select count(*) from report where channel = ? and reporter = ? and reported_at > ?")
                .params(by.channel(), by.id(), now().minusDays(1)).query(Long.class).single();
    }

    private static String span(Evidence words) {
        return words.articleId() + " " + words.version() + " " + words.start() + " " + words.end();
    }

    /** Reports that no editor has closed. */
    public long open() {
        return jdbc.sql("select count(*) from report where closed_at is null").query(Long.class).single();
    }

    /** Open ones with a number above {@code after}, the oldest first. */
    public List<Report> open(long after, int most) {
        return jdbc.sql("select * from report where closed_at is null and id > ? order by id limit ?")
                .params(after, most).query(Reports::report).list();
    }

    public Optional<Report> find(long id) {
        return jdbc.sql("select * from report where id = ?").param(id).query(Reports::report).optional();
    }

    /** False when it is closed already. */
    public boolean close(long id, Outcome outcome) {
        return jdbc.sql("update report set closed_at = ?, outcome = ? where id = ? and closed_at is null")
                .params(now(), outcome.name(), id).update() == 1;
    }

    /** Has a closed report open again; false when it is open. */
    public boolean reopen(long id) {
        return jdbc.sql("update report set closed_at = null, outcome = null where id = ? and closed_at is not null")
                .param(id).update() == 1;
    }

    /**
     * Notes that editors are told of the reports that are new to them.
     *
     * @param pause that has to lie between two times at which they are told
     * @return how many there are; 0 when there is none, or it is too early
     */
    public int told(Duration pause) {
        return jdbc.sql("""
                update report set told_at = :now where told_at is null and closed_at is null and not exists (
                  select 1 from report r where r.told_at > :before)""").param("now", now())
                .param("before", now().minus(pause)).update();
    }

    @Override
    public void moved(String channel, String from, String to) {
        jdbc.sql("update report set chat = ?, thread = 0 where channel = ? and chat = ?").params(to, channel, from)
                .update();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        String[] span = row.getString("quote_span").split(" ");
        String chat = row.getString("chat");
        String outcome = row.getString("outcome");
        return new Report(row.getLong("id"),
                chat == null ? Optional.empty()
                        : Optional.of(new ChatId(row.getString("channel"), chat, row.getInt("thread"))),
                Place.valueOf(row.getString("place")), Locale.forLanguageTag(row.getString("language")),
                new Evidence(Long.parseLong(span[0]), Integer.parseInt(span[1]), Integer.parseInt(span[2]),
                        Integer.parseInt(span[3])),
                row.getString("asked"), Reason.valueOf(row.getString("reason")),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(outcome).map(Outcome::valueOf));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
