package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.Outcome;
import app.dateline.outbox.Sender;
import app.dateline.telegram.ApiResult.Failed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** Sends replies to Telegram chats; {@link Outcomes} says how that went. */
@Component
@OnTelegram
class TelegramSender implements Sender {
    /** What {@link ChatId#channel()} is for Telegram. */
    static final String CHANNEL = "telegram";
    /** What a message is refused for that may be its picture's fault. */
    private static final Set<Refusal> NO_PICTURE = Set.of(Refusal.FINAL, Refusal.TOO_LONG);
    private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);

    private final BotApi api;
    private final Outcomes outcomes;
    private final TelegramChats chats;
    private final Doorkeeper door;
    private final Succession succession;

    TelegramSender(BotApi api, Outcomes outcomes, TelegramChats chats, Doorkeeper door,
            Succession succession) {
        this.api = api;
        this.outcomes = outcomes;
        this.chats = chats;
        this.door = door;
        this.succession = succession;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public boolean isOn() {
        return succession.isSettled();
    }

    /** Ids of groups and channels are negative. */
    @Override
    public boolean isCrowd(ChatId chat) {
        return chat.chat().startsWith("-");
    }

    @Override
    public boolean fits(Reply reply) {
        return TelegramText.messages(reply).size() <= 1;
    }

    @Override
    public Outcome send(OutboxMessage message, int part) {
        if (message.kind() != Kind.ANSWER && !door.hears(message.chat())) {
            chats.suspended(message.chat().chat(), Doorkeeper.NOT_LISTED);
            return new Outcome.Gone(Doorkeeper.NOT_LISTED);
        }
        List<Styled> texts = TelegramText.parts(message.reply());
        if (part >= texts.size()) {
            return texts.isEmpty() ? new Outcome.Refused("there is nothing to see in it")
                    : new Outcome.Sent(null, false);
        }
        boolean isLast = part == texts.size() - 1;
        SendMessage request = MessageRequest.send(message, texts, part);
        String edits = message.edits();
        if (edits != null && message.kind() == Kind.CORRECTION && texts.size() > 1) {
            return new Outcome.EditGone("it does not fit one message any more");
        }
        if (edits != null && texts.size() == 1) {
            ApiResult edited = call(message, request, form -> MessageRequest.edit(form, edits));
            Refusal refused = edited instanceof Failed failed ? Refusal.of(failed) : null;
            if (refused == Refusal.EDIT_GONE && message.kind() == Kind.CORRECTION) {
                return new Outcome.EditGone(edited.toString());
            }
            if (refused != Refusal.EDIT_GONE) {
                return refused == Refusal.NOT_MODIFIED
                        ? new Outcome.Sent(edits, false)
                        : repeatable(outcomes.of(message, edited, false));
            }
        }
        return outcomes.of(message, isPicture(message.reply(), part) ? picture(message, request)
                : call(message, request, form -> form), !isLast);
    }

    private static boolean isPicture(Reply reply, int part) {
        return reply.chart() != null && part == 0;
    }

    /** The words stand under the picture; they go alone where it cannot be drawn, or Telegram does not take it. */
    private ApiResult picture(OutboxMessage message, SendMessage request) {
        Optional<byte[]> png = ChartPicture.png(Objects.requireNonNull(message.reply().chart()));
        if (png.isEmpty()) {
            return call(message, request, form -> form);
        }
        ApiResult result = made(message, request, words -> api.photo(words, png.get()));
        if (result instanceof Failed failed && NO_PICTURE.contains(Refusal.of(failed))) {
            log.warn("Telegram does not take the picture of message {}, so its words go alone: {}", message.id(),
                    failed);
            return call(message, request, form -> form);
        }
        return result;
    }

    @Override
    public void takeAway(ChatId chat, List<String> refs) {
        Removal.of(api, chat, refs);
    }

    private ApiResult call(OutboxMessage message, SendMessage request,
            Function<SendMessage, PartialBotApiMethod<?>> form) {
        return made(message, request, words -> api.call(form.apply(words)));
    }

    private static ApiResult made(OutboxMessage message, SendMessage request, Function<SendMessage, ApiResult> way) {
        ApiResult result = way.apply(request);
        while (result instanceof Failed failed && MakeDo.without(Refusal.of(failed), request)) {
            log.warn("Telegram does not take message {} like this, and is given less: {}", message.id(), failed);
            result = way.apply(request);
        }
        return result;
    }

    /** An edit may be repeated: once done, it changes nothing more. */
    private static Outcome repeatable(Outcome edited) {
        return edited instanceof Outcome.Unknown unknown ? new Outcome.Unknown(unknown.why(), true) : edited;
    }
}
