package app.dateline.bot;

import app.dateline.chat.ChatMoved;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Button.Press;
import app.dateline.chat.ChatId;
import app.dateline.chat.PersonalData;
import app.dateline.chat.Reply;
import app.dateline.chat.Sealing;
import app.dateline.home.RetentionSettings;
import app.dateline.text.Sha256;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opaque names for what buttons do. A button that leaves the bot carries only a name; what it means stays here, survives a
 * restart, and holds in the chat it was made for alone.
 */
@Repository
class Handles implements ChatMoved, Sealing, PersonalData {
    private static final Logger log = LoggerFactory.getLogger(Handles.class);
    private static final int KEY_DIGITS = 36; // 144 bits, and with the button's number within Telegram's 64 bytes

    private final JdbcClient jdbc;
    /** Behind a savepoint: after a failed statement PostgreSQL would take nothing more of the transaction around it. */
    private final TransactionTemplate apart;
    private final Clock clock;
    private final JsonMapper json;
    private final Duration kept;
    private final Cache<String, Boolean> stored;

    Handles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, JsonMapper json,
            RetentionSettings retention) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
        this.json = json;
        this.kept = retention.buttons();
        this.stored = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
    }

    @Override
    public Reply seal(ChatId chat, Reply reply) {
        List<Call> calls = reply.buttons().stream().flatMap(List::stream).map(Button::action)
                .filter(Call.class::isInstance).map(Call.class::cast).toList();
        if (calls.isEmpty()) {
            return reply;
        }
        String key = store(chat, calls);
        List<List<Button>> rows = new ArrayList<>();
        int next = 0;
        for (List<Button> row : reply.buttons()) {
            List<Button> sealed = new ArrayList<>();
            for (Button button : row) {
                sealed.add(button.action() instanceof Call ? new Button(button.label(), new Press(key + "." + next++))
                        : button);
            }
            rows.add(sealed);
        }
        return reply.with(rows);
    }

    private String store(ChatId chat, List<Call> calls) {
        String actions = json.writeValueAsString(calls.toArray(Call[]::new));
        String key = Sha256.of(chat.channel() + "\n" + chat.chat() + "\n" + actions).substring(0, KEY_DIGITS);
        if (stored.getIfPresent(key) == null) {
            keep(key, chat, actions);
            afterCommit(() -> stored.put(key, true));
        }
        return key;
    }

    /** What a transaction takes back was never stored. */
    private static void afterCommit(Runnable remembering) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remembering.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembering.run();
            }
        });
    }

    private void keep(String key, ChatId chat, String actions) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql("""
                    merge into button_row as stored
                    using (select cast(:key as varchar(40)) as handle from change_counter where id = 1) as made
                    on stored.handle = made.handle
                    when matched then update set made_at = :now
                    when not matched then insert (handle, channel, chat, actions, made_at)
                      values (:key, :channel, :chat, :actions, :now)""").param("key", key)
                    .param("channel", chat.channel()).param("chat", chat.chat()).param("actions", actions)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
        } catch (DuplicateKeyException e) {
            log.debug("the buttons {} were stored by somebody else in the same moment", key);
        }
    }

    /** What a button of this chat does; empty when it is unknown, too old or another chat's. */
    Optional<Call> open(ChatId chat, String handle) {
        int dot = handle.indexOf('.');
        if (dot < 0 || !handle.substring(dot + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(handle.substring(dot + 1));
        return jdbc.sql("select actions from button_row where handle = ? and channel = ? and chat = ? and made_at > ?")
                .params(handle.substring(0, dot), chat.channel(), chat.chat(),
                        clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .query(String.class).optional().map(actions -> json.readValue(actions, Call[].class))
                .filter(calls -> index < calls.length).map(calls -> calls[index]);
    }

    @Override
    public void moved(String channel, String from, String to) {
        jdbc.sql("update button_row set chat = ? where channel = ? and chat = ?").params(to, channel, from).update();
        stored.invalidateAll();
    }

    @Override
    public void forget(ChatId chat) {
        jdbc.sql("delete from button_row where channel = ? and chat = ?").params(chat.channel(), chat.chat()).update();
        stored.invalidateAll();
    }

    /** Forgets what is too old to be pressed. */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void sweep() {
        jdbc.sql("delete from button_row where made_at < ?")
                .param(clock.instant().minus(kept).atOffset(ZoneOffset.UTC)).update();
    }
}
