package app.dateline.telegram;

import app.dateline.chat.ChannelState;
import app.dateline.chat.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the bot fares with Telegram, told by what it has done last. */
@Component
@OnTelegram
public class TelegramState implements ChannelState {
    private final Inbox inbox;
    private final Clock clock;
    private final Words words;
    private volatile Phase phase = Phase.CONNECTING;
    private volatile String trouble = "";
    private volatile @Nullable Instant lastPoll;
    private volatile @Nullable Me me;

    TelegramState(Inbox inbox, Clock clock, Words words) {
        this.inbox = inbox;
        this.clock = clock;
        this.words = words;
    }

    /** Where the receiving loop stands. */
    public enum Phase {
        CONNECTING, POLLING,
        /** Telegram posts updates to us. */
        LISTENING,
        /** Another process with the same database receives. */
        STANDBY,
        /** The token is not, or no longer, a bot's. */
        UNAUTHORIZED,
        /** Another process polls with the same token. */
        CONFLICT,
        /** Telegram wants the bot to wait. */
        SLOWED,
        /** Telegram does not do what it is asked, and says why. */
        REFUSED,
        /** Telegram answers with an error of its own. */
        FAILING, UNREACHABLE,
        /** Telegram cannot post updates to us. */
        UNPOSTED,
        /** The database takes no updates now. */
        UNSTORED,
        /** As many updates wait as may. */
        FULL, STOPPED
    }

    void known(Me me) {
        this.me = me;
    }

    /** @param isWell false when it is too early to say that the trouble is over */
    void polled(boolean isWell) {
        lastPoll = clock.instant();
        if (isWell) {
            is(Phase.POLLING, "");
        }
    }

    /** Telegram was asked about its posts to us. @param why they do not arrive; "" when they do */
    void posted(String why) {
        lastPoll = clock.instant();
        is(why.isEmpty() ? Phase.LISTENING : Phase.UNPOSTED, why);
    }

    void is(Phase now, String why) {
        phase = now;
        trouble = why;
    }

    Optional<Me> me() {
        return Optional.ofNullable(me);
    }

    public Phase phase() {
        return phase;
    }

    /** What went wrong last; "" when all is well. */
    public String trouble() {
        return trouble;
    }

    /** The bot's name without the at sign, once Telegram has told it. */
    public Optional<String> username() {
        return me().map(Me::username);
    }

    /** When getUpdates last came back well; in webhook mode, when Telegram was last asked how its posts fare. */
    public Optional<Instant> lastPoll() {
        return Optional.ofNullable(lastPoll);
    }

    /** Updates that wait to be handled. */
    public long waiting() {
        return inbox.count(Inbox.State.PENDING);
    }

    /** Updates that were set aside because they cannot be handled. */
    public long aside() {
        return inbox.count(Inbox.State.ASIDE);
    }

    @Override
    public String channel() {
        return TelegramSender.CHANNEL;
    }

    @Override
    public String says() {
        String key = "telegram.state." + phase.name().toLowerCase(Locale.ROOT);
        return words.say(Locale.ENGLISH, key, username().orElse("?"), trouble);
    }

    @Override
    public Optional<String> startLink(String payload) {
        return username().map(name -> "https://t.me/" + name + "?start=" + payload);
    }

    @Override
    public Optional<String> groupLink(String payload) {
        return username().map(name -> "https://t.me/" + name + "?startgroup=" + payload);
    }

    @Override
    public Optional<String> channelLink() {
        return username().map(name -> "https://t.me/" + name + "?startchannel&admin=post_messages");
    }
}
