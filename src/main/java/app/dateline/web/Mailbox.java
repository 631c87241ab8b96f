package app.dateline.web;

import app.dateline.chat.ChatId;
import app.dateline.chat.PersonalData;
import app.dateline.chat.Postbox;
import app.dateline.chat.Reply;
import app.dateline.home.RetentionSettings;
import app.dateline.text.Sha256;
import app.dateline.web.Letter.FromBot;
import app.dateline.web.Letter.FromPerson;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Every web chat's messages: the last 500, for as long as they are kept. */
@Repository
class Mailbox implements PersonalData, Postbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    static final int MOST = 500;
    private static final int LONGEST_PAYLOAD = 1_000_000;
    private static final String SELECT = """
            select seq, author, client_id, reply_to, payload, seal, written_at from web_message
            where chat = :chat and written_at > :since""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    /** Behind a savepoint: after a failed statement PostgreSQL would take nothing more of the transaction around it. */
    private final TransactionTemplate apart;
    private final JsonMapper json;
    private final Duration kept;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, RetentionSettings retention,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.json = json;
        this.kept = retention.webChats();
        this.clock = clock;
    }

    /** Keeps what a person wrote; a repeated client id gives the message that is already there. */
    FromPerson post(String chat, String clientId, String text) {
        openChat(chat);
        return inTurn(chat, () -> find(chat, "client_id = :key", clientId).map(FromPerson.class::cast).orElseGet(() -> {
            FromPerson letter = new FromPerson(nextSeq(chat), clientId, text, clock.instant());
            insert(chat, letter.seq(), "person", clientId, null, text, letter.written());
            return letter;
        }));
    }

    /** Keeps an answer; the first one to a message stays. */
    FromBot reply(String chat, @Nullable Long replyTo, Reply reply) {
        openChat(chat);
        return inTurn(chat, () -> answerTo(chat, replyTo).orElseGet(() -> {
            FromBot letter = new FromBot(nextSeq(chat), replyTo, reply, clock.instant());
            insert(chat, letter.seq(), "bot", null, replyTo, payload(reply), letter.written());
            forgetAllBut(MOST, chat, letter.seq());
            return letter;
        }));
    }

    @Override
    public String channel() {
        return ChatController.CHANNEL;
    }

    @Override
    public void put(ChatId chat, Reply reply) {
        reply(chat.chat(), null, reply);
    }

    /** Forgets a message. */
    void takeBack(String chat, long seq) {
        jdbc.sql("delete from web_message where chat = ? and seq = ?").params(chat, seq).update();
    }

    /** The answer that a message has had. */
    Optional<FromBot> answerTo(String chat, @Nullable Long seq) {
        return seq == null ? Optional.empty() : find(chat, "reply_to = :key", seq).map(FromBot.class::cast);
    }

    private Optional<Letter> find(String chat, String condition, Object key) {
        return jdbc.sql(SELECT + " and " + condition).param("chat", chat).param("since", oldest()).param("key", key)
                .query(this::letter).optional();
    }

    /** Messages after {@code seq}, oldest first. */
    List<Letter> after(String chat, long seq, int most) {
        return jdbc.sql(SELECT + " and seq > :seq order by seq limit :most").param("chat", chat)
                .param("since", oldest()).param("seq", seq).param("most", most).query(this::letter).list();
    }

    /** The last messages before {@code seq}, oldest first. */
    List<Letter> before(String chat, long seq, int most) {
        return jdbc.sql(SELECT + " and seq < :seq order by seq desc limit :most").param("chat", chat)
                .param("since", oldest()).param("seq", seq).param("most", most).query(this::letter).list().reversed();
    }

    private void openChat(String chat) {
        if (jdbc.sql("select count(*) from web_chat where chat = ?").param(chat).query(Long.class).single() == 0) {
            try {
                apart.executeWithoutResult(status -> jdbc.sql("insert into web_chat (chat, last_seq) values (?, 0)")
                        .param(chat).update());
            } catch (DuplicateKeyException e) {
                // Another request of the same browser was first.
            }
        }
    }

    /** One writer at a time for each chat, so that messages become visible in the order of their numbers. */
    private <T> T inTurn(String chat, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("update web_chat set last_seq = last_seq where chat = ?").param(chat).update();
            return work.get();
        }));
    }

    private long nextSeq(String chat) {
        jdbc.sql("update web_chat set last_seq = last_seq + 1 where chat = ?").param(chat).update();
        return jdbc.sql("select last_seq from web_chat where chat = ?").param(chat).query(Long.class).single();
    }

    private void insert(String chat, long seq, String author, @Nullable String clientId, @Nullable Long replyTo,
            String payload, Instant written) {
        jdbc.sql("""
                insert into web_message (chat, seq, author, client_id, reply_to, payload, seal, written_at)
                values (:chat, :seq, :author, :client, :reply, :payload, :seal, :written)""").param("chat", chat)
                .param("seq", seq).param("author", author).param("client", clientId).param("reply", replyTo)
                .param("payload", payload).param("seal", Sha256.of(payload))
                .param("written", written.atOffset(ZoneOffset.UTC)).update();
    }

    private void forgetAllBut(int most, String chat, long newest) {
        jdbc.sql("delete from web_message where chat = ? and seq <= ?").params(chat, newest - most).update();
    }

    /** Forgets what is too old, and chats that have nothing left. */
    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        jdbc.sql("delete from web_message where written_at <= ?").param(oldest()).update();
        jdbc.sql("delete from web_chat where last_seq > 0 and not exists "
                + "(select 1 from web_message where web_message.chat = web_chat.chat)").update();
    }

    /** The chat itself stays, so that its numbers go on. */
    @Override
    public void forget(ChatId chat) {
        if (chat.channel().equals(ChatController.CHANNEL)) {
            jdbc.sql("delete from web_message where chat = ?").param(chat.chat()).update();
        }
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }

    /** A reply that is too long for its column loses its last blocks. */
    private String payload(Reply reply) {
        String text = json.writeValueAsString(reply);
        return text.length() <= LONGEST_PAYLOAD || reply.blocks().isEmpty() ? text
                : payload(new Reply(reply.blocks().subList(0, reply.blocks().size() - 1), reply.buttons(),
                        reply.notice()));
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        long seq = row.getLong("seq");
        Instant written = row.getObject("written_at", OffsetDateTime.class).toInstant();
        String payload = row.getString("payload");
        if (row.getString("author").equals("person")) {
            return new FromPerson(seq, row.getString("client_id"), payload, written);
        }
        long replyTo = row.getLong("reply_to");
        return new FromBot(seq, row.wasNull() ? null : replyTo, replyOf(row, payload), written);
    }

    private Reply replyOf(ResultSet row, String payload) throws SQLException {
        if (Sha256.of(payload).equals(row.getString("seal"))) {
            return json.readValue(payload, Reply.class);
        }
        log.error("message {} of a web chat is not as it was written and is withdrawn", row.getLong("seq"));
        return Reply.withdrawn();
    }
}
