package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatReach;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.Outcome;
import app.dateline.telegram.AdminNotice.Matter;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says in the outbox's words how a send ended, and does what the chat's side of it asks for: a chat that is closed to
 * the bot is suspended, and its admin is told.
 */
@Component
@OnTelegram
class Outcomes {
    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Pattern WAIT = Pattern.compile("(?i)(?:SLOWMODE|FLOOD)_WAIT_(\\d{1,6})");

    private final TelegramChats chats;
    private final AdminNotice notice;
    private final Outbox outbox;
    private final List<ChatReach> reach;
    private final FloodWatch flood;

    Outcomes(TelegramChats chats, AdminNotice notice, Outbox outbox, List<ChatReach> reach, Clock clock) {
        this.chats = chats;
        this.notice = notice;
        this.outbox = outbox;
        this.reach = List.copyOf(reach);
        this.flood = new FloodWatch(clock);
    }

    /** @param more true when further parts of the message follow */
    Outcome of(OutboxMessage message, ApiResult result, boolean more) {
        return switch (result) {
            case Ok ok -> new Outcome.Sent(ok.result().path("message_id").asText(), more);
            case NoAnswer none -> none.sent() ? new Outcome.Unknown(none.why()) : new Outcome.Unreached(none.why());
            case Failed failed -> refused(message, failed, more);
        };
    }

    private Outcome refused(OutboxMessage message, Failed failed, boolean more) {
        ChatId chat = message.chat();
        String why = failed.toString();
        return switch (Refusal.of(failed)) {
            case TOO_FAST -> tooFast(chat, failed);
            case MOVED -> new Outcome.Moved(String.valueOf(failed.migrateTo()));
            case NO_ENTRY -> new Outcome.Unreached(why);
            case UNKNOWN -> new Outcome.Unknown(why);
            case BLOCKED -> gone(chat, why);
            case DEACTIVATED -> accountGone(chat, why);
            case REMOVED -> gone(chat, why, Matter.REMOVED);
            case NO_RIGHTS -> gone(chat, why, Matter.SILENCED);
            case NO_SUCH_CHAT -> {
                log.error("there is no Telegram chat {} for this bot: {}", chat.chat(), why);
                yield gone(chat, why);
            }
            case TOPIC_GONE -> {
                leaveThread(chat);
                yield topic(chat, why, Matter.TOPIC_GONE);
            }
            case TOPIC_CLOSED -> topic(chat, why, chat.thread() == 0 ? Matter.GENERAL_CLOSED : Matter.TOPIC_CLOSED);
            case NOT_MODIFIED -> new Outcome.Sent(message.edits(), more);
            case NEVER_STARTED, TO_A_BOT, REPLY_GONE, QUOTE_INVALID, EDIT_GONE, BAD_BUTTON, TOO_LONG, EMPTY, BAD_STYLES,
                    FINAL ->
                new Outcome.Refused(why);
        };
    }

    /** A group's slow mode concerns that group alone, however many of them are slow. */
    private Outcome tooFast(ChatId chat, Failed failed) {
        if (failed.retryAfter() != null) {
            return new Outcome.RetryAfter(failed.retryAfter(), flood.isGeneral(chat.chat()));
        }
        Matcher wait = WAIT.matcher(failed.description());
        boolean isOfTheChat = wait.find();
        return new Outcome.RetryAfter(isOfTheChat ? Duration.ofSeconds(Long.parseLong(wait.group(1))) : A_MOMENT,
                !isOfTheChat && flood.isGeneral(chat.chat()));
    }

    private Outcome gone(ChatId chat, String why) {
        chats.suspended(chat.chat(), why);
        return new Outcome.Gone(why);
    }

    private Outcome gone(ChatId chat, String why, Matter matter) {
        Outcome gone = gone(chat, why);
        tell(chat, matter, "");
        return gone;
    }

    /** Telegram's answer is what counts, whether or not somebody can be told of it. */
    private void tell(ChatId chat, Matter matter, String part) {
        try {
            notice.tell(chat.chat(), matter, part);
        } catch (RuntimeException e) {
            log.warn("no admin of chat {} could be told of {}: {}", chat.chat(), matter, e.toString());
        }
    }

    /** Nobody will ever read what waits for this person. */
    private Outcome accountGone(ChatId chat, String why) {
        chats.ended(chat.chat(), why);
        outbox.endWaiting(chat.channel(), chat.chat(), why);
        return new Outcome.Refused(why);
    }

    /** What is meant for a thread that was deleted is not to be refused there each time. */
    private void leaveThread(ChatId chat) {
        try {
            reach.forEach(each -> each.threadGone(chat.channel(), chat.chat(), chat.thread()));
        } catch (RuntimeException e) {
            log.warn("what is meant for topic {} of chat {} still is: {}", chat.thread(), chat.chat(), e.toString());
        }
    }

    private Outcome topic(ChatId chat, String why, Matter matter) {
        log.info("a message to topic {} of chat {} was refused: {}", chat.thread(), chat.chat(), why);
        tell(chat, matter, Integer.toString(chat.thread()));
        return new Outcome.ThreadGone(why);
    }
}
