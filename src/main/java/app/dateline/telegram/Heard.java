package app.dateline.telegram;

import app.dateline.chat.AccountChanged;
import app.dateline.chat.ChatMoved;
import app.dateline.text.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which answers belong to a message of a person, by their causes, and a digest of what it said each time. */
@Repository
@OnTelegram
class Heard implements ChatMoved, AccountChanged {
    /** Longer than an edit may come late: Telegram keeps updates for a day. */
    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Instant swept = Instant.EPOCH;

    Heard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a message said when an answer to it was made. */
    record Time(String cause, String digest) {

        boolean said(String words) {
            return digest.equals(Sha256.of(words));
        }
    }

    /** Notes an answer; nothing changes when its cause is known. */
    void note(String chat, int message, String cause, String words) {
        sweep();
        jdbc.sql("""
                insert into telegram_heard (chat, message, cause, digest, heard_at)
                select :chat, cast(:message as bigint), :cause, :digest, cast(:now as timestamp with time zone)
                where not exists (select 1 from telegram_heard where chat = :chat and cause = :cause)""")
                .param("chat", chat).param("message", message).param("cause", cause)
                .param("digest", Sha256.of(words)).param("now", at(clock.instant())).update();
    }

    /** The earlier answers to a message, newest first; that of {@code cause} itself is none of them. */
    List<Time> before(String chat, int message, String cause) {
        return jdbc.sql("""
                select cause, digest from telegram_heard where chat = ? and message = ? and cause <> ?
                order by id desc""").params(chat, message, cause)
                .query((row, number) -> new Time(row.getString("cause"), row.getString("digest"))).list();
    }

    private void sweep() {
        Instant now = clock.instant();
        if (Duration.between(swept, now).compareTo(SWEEP) >= 0) {
            swept = now;
            jdbc.sql("delete from telegram_heard where heard_at < ?").param(at(now.minus(KEPT))).update();
        }
    }

    /** Messages of the old chat have other numbers in the new one. */
    @Override
    public void moved(String channel, String from, String to) {
        if (channel.equals(TelegramSender.CHANNEL)) {
            jdbc.sql("delete from telegram_heard where chat = ?").param(from).update();
        }
    }

    /** Another bot numbers a person's messages anew. */
    @Override
    public void accountChanged(String channel) {
        if (channel.equals(TelegramSender.CHANNEL)) {
            jdbc.sql("delete from telegram_heard").update();
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
