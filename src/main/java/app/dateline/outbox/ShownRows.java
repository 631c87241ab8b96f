package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which words of which articles stand in which messages; written with the message. */
final class ShownRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    ShownRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(long message, Draft draft) {
        note(message, draft.chat(), draft.reply(), draft.language());
    }

    /** The message says something else now. */
    void noteAnew(OutboxMessage message) {
        forget(message.id());
        note(message.id(), message.chat(), message.reply(), message.language());
    }

    /** The message will never be shown. */
    void forget(long message) {
        jdbc.sql("delete from outbox_shown where message = ?").param(message).update();
    }

    private void note(long message, ChatId chat, Reply reply, Locale language) {
        reply.evidence().stream().filter(evidence -> evidence.articleId() > 0)
                .forEach(evidence -> insert(message, chat, evidence, language));
        reply.named().forEach(article -> insert(message, chat, ShownAt.named(article), language));
    }

    private void insert(long message, ChatId chat, Evidence evidence, Locale language) {
        jdbc.sql(
                """
                        insert into outbox_shown (message, channel, chat, thread, article_id, version, start_at, end_at, language, shown_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(message, chat.channel(), chat.chat(), chat.thread(), evidence.articleId(), evidence.version(),
                        evidence.start(), evidence.end(), language.toLanguageTag(), OutboxRows.at(clock.instant()))
                .update();
    }

    /** Where words of an article stand or will stand; what was never sent is left out. */
    List<ShownAt> of(long article, long before, int most) {
        return jdbc
                .sql("""
                        select s.id, s.message, s.channel, s.article_id, s.version, s.start_at, s.end_at, s.language, o.state,
                               coalesce(o.chat, s.chat) as chat, coalesce(o.thread, s.thread) as thread, coalesce(o.refs, s.refs, '') as refs,
                               case when o.refs is null or o.refs = '' then 0 else (select count(*) from outbox j where j.channel = o.channel
                                 and j.chat = o.chat and j.refs = o.refs and j.edits is null) end as beside
                        from outbox_shown s left join outbox o on o.id = s.message
                        where s.article_id = :article and s.id < :before and (o.state is null or o.state not in ('FAILED', 'EXPIRED'))
                        order by s.id desc limit :most""")
                .param("article", article).param("before", before).param("most", most)
                .query(ShownRows::shown).list();
    }

    private static ShownAt shown(ResultSet row, int number) throws SQLException {
        String refs = Objects.requireNonNullElse(row.getString("refs"), "");
        return new ShownAt(row.getLong("id"), row.getLong("message"),
                new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread")),
                new Evidence(row.getLong("article_id"), row.getInt("version"), row.getInt("start_at"),
                        row.getInt("end_at")),
                Optional.ofNullable(row.getString("state")).map(State::valueOf),
                refs.isEmpty() ? List.of() : List.of(refs.split(" ")), row.getInt("beside") > 1,
                Locale.forLanguageTag(row.getString("language")));
    }

    /** Keeps what is needed of messages whose rows are about to be forgotten; nothing of those that never arrived. */
    void outlive(List<Long> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                delete from outbox_shown where message in (:messages) and not exists (select 1 from outbox o
                  where o.id = outbox_shown.message and o.state = 'SENT')""").param("messages", messages).update();
        jdbc.sql("""
                update outbox_shown set refs = (select o.refs from outbox o where o.id = outbox_shown.message),
                  chat = (select o.chat from outbox o where o.id = outbox_shown.message),
                  thread = (select o.thread from outbox o where o.id = outbox_shown.message)
                where message in (:messages)""").param("messages", messages).update();
    }

    void forget(Instant before, int most) {
        List<Long> old = jdbc.sql("select id from outbox_shown where shown_at < ? limit ?")
                .params(OutboxRows.at(before), most).query((row, number) -> row.getLong("id")).list();
        if (!old.isEmpty()) {
            jdbc.sql("delete from outbox_shown where id in (:old)").param("old", old).update();
        }
    }

    /** The old chat's messages have no numbers in the new one. */
    void moved(String channel, String from, String to) {
        jdbc.sql("update outbox_shown set chat = ?, refs = '' where channel = ? and chat = ?")
                .params(to, channel, from).update();
    }
}
