package app.dateline.telegram;

import app.dateline.chat.AccountChanged;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that the token is another bot's than before. Chats keep their ids, so all that is known of them stays; but each has to meet
 * the new bot before it may be written to, and what the old one wrote is out of reach.
 */
@Component
@OnTelegram
class Succession {
    /** Why a chat is sent nothing; it is found by these words when it meets the new bot. */
    static final String NOT_MET = "has not met the new bot yet";
    private static final Logger log = LoggerFactory.getLogger(Succession.class);

    /** Chats that are set aside in one go: no transaction takes long, and who asks is answered soon. */
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final TelegramChats chats;
    private final List<AccountChanged> listeners;
    private final TransactionTemplate transaction;
    private final TelegramState state;
    private final Duty duty;
    private final Clock clock;
    private volatile long settled;
    private int away;

    Succession(JdbcClient jdbc, TelegramChats chats, List<AccountChanged> listeners,
            PlatformTransactionManager transactions, TelegramState state, Duty duty, Clock clock) {
        this.jdbc = jdbc;
        this.chats = chats;
        this.listeners = List.copyOf(listeners);
        this.transaction = new TransactionTemplate(transactions);
        this.state = state;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * True once it is known which bot this is, and all is done that a new one asks for: by the process on duty alone, some of it at
     * each call.
     */
    boolean isSettled() {
        Optional<Me> me = state.me();
        if (me.isEmpty() || !duty.isHeld()) {
            return false;
        }
        return settled == me.get().id() || isSettledNow(me.get());
    }

    private synchronized boolean isSettledNow(Me me) {
        if (settled == me.id()) {
            return true;
        }
        boolean isAnother = before().filter(bot -> bot != me.id()).isPresent();
        if (isAnother && !areAllAway()) {
            return false;
        }
        transaction.executeWithoutResult(status -> note(me, isAnother));
        if (isAnother) {
            log.warn("the token is that of another bot, @{}: {} chats wait until they have met it", me.username(),
                    away);
        }
        settled = me.id();
        return true;
    }

    /** Sets some more chats aside; true when none is left. After a crash the next start goes on with those that are. */
    private boolean areAllAway() {
        List<String> next = chats.active(AT_A_TIME);
        transaction.executeWithoutResult(status -> next.forEach(chat -> chats.suspended(chat, NOT_MET)));
        away += next.size();
        return next.size() < AT_A_TIME;
    }

    private void note(Me me, boolean isAnother) {
        if (jdbc.sql("update telegram_bot set bot = ?, username = ?, since = ? where id = 1 and bot <> ?")
                .params(me.id(), me.username(), now(), me.id()).update() == 0
                && jdbc.sql("select count(*) from telegram_bot").query(Long.class).single() == 0) {
            jdbc.sql("insert into telegram_bot (id, bot, username, since) values (1, ?, ?, ?)")
                    .params(me.id(), me.username(), now()).update();
        }
        if (isAnother) {
            listeners.forEach(listener -> listener.accountChanged(TelegramSender.CHANNEL));
        }
    }

    /** Which bot spoke last; from before that was noted, which one asked for updates last. */
    private Optional<Long> before() {
        Optional<Long> noted = jdbc.sql("select bot from telegram_bot where id = 1").query(Long.class).optional();
        return noted.isPresent() ? noted
                : jdbc.sql("select bot from telegram_offset order by updated_at desc limit 1").query(Long.class)
                        .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
