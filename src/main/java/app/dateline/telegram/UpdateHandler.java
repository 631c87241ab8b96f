package app.dateline.telegram;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatLanguages;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Turns an update into what is to be said to it, if anything. */
@Component
@OnTelegram
class UpdateHandler {
    private final Brain brain;
    private final TelegramState state;
    private final TelegramChats chats;
    private final Membership membership;
    private final ServiceMessages service;
    private final EditedMessages edits;
    private final Heard heard;
    private final Typing typing;
    private final Callbacks callbacks;
    private final InlineAnswers inline;
    private final Doorkeeper door;
    private final ChatLanguages languages;
    private final Words words;

    UpdateHandler(Brain brain, TelegramState state, TelegramChats chats, Membership membership, ServiceMessages service,
            EditedMessages edits, Heard heard, Typing typing, Callbacks callbacks, InlineAnswers inline,
            Doorkeeper door, ChatLanguages languages, Words words) {
        this.brain = brain;
        this.state = state;
        this.chats = chats;
        this.membership = membership;
        this.service = service;
        this.edits = edits;
        this.heard = heard;
        this.typing = typing;
        this.callbacks = callbacks;
        this.inline = inline;
        this.door = door;
        this.languages = languages;
        this.words = words;
    }

    /**
     * Handles an update of a kind that {@link Polling#ALLOWED} names; others are let pass.
     *
     * @param cause of the answer
     */
    Optional<Draft> handle(Update update, String cause) {
        if (update.getMessage() != null) {
            return message(update.getMessage(), cause);
        }
        if (update.getEditedMessage() != null) {
            return edited(update.getEditedMessage(), cause);
        }
        if (update.getCallbackQuery() != null) {
            return press(update.getCallbackQuery(), cause);
        }
        if (update.getInlineQuery() != null) {
            inline.answer(update.getInlineQuery());
        }
        if (update.getMyChatMember() != null) {
            return membership.changed(update.getMyChatMember());
        }
        if (update.getChannelPost() != null) {
            post(update.getChannelPost());
        }
        return Optional.empty();
    }

    private Optional<Draft> message(Message message, String cause) {
        return service.took(message)
                ? Optional.empty()
                : question(message).flatMap(question -> answer(message, question, cause));
    }

    private Optional<Draft> edited(Message message, String cause) {
        return question(message).filter(question -> edits.asksAnew(message, question, cause))
                .flatMap(question -> answer(message, question, cause)).map(draft -> edits.inPlace(draft, message));
    }

    private Optional<Draft> answer(Message message, IncomingMessage question, String cause) {
        Optional<Reply> refusal = door.refusal(question);
        if (refusal.isPresent()) {
            if (!refusal.get().isSilence()) {
                chats.active(message.getChat());
            }
            return draft(question.chat(), question.place(), question.language(), refusal.get(), null, cause);
        }
        chats.active(message.getChat());
        if (question.place() == Place.PRIVATE) {
            chats.speaks(message.getFrom());
        }
        Reply reply = typing.during(question.chat(), () -> brain.answer(question));
        heard.note(question.chat().chat(), message.getMessageId(), cause, question.text());
        return draft(question.chat(), question.place(), question.language(), reply, message.getMessageId(), cause);
    }

    /** In a channel the bot answers nobody, not even commands: it only learns that it is there. */
    private void post(Message post) {
        if (!service.took(post)) {
            chats.posts(post.getChat());
        }
    }

    private Optional<IncomingMessage> question(Message message) {
        return new Addressing(state.me().orElseThrow()).wordsFor(message)
                .map(text -> Incoming.message(message, text))
                .map(said -> said.speaking(languageIn(said.chat(), said.language())));
    }

    /** What the chat has decided, else the language of whoever writes. */
    private Locale languageIn(ChatId chat, Locale ofThePerson) {
        return languages.of(chat.channel(), chat.chat()).orElse(ofThePerson);
    }

    private Optional<Draft> press(CallbackQuery query, String cause) {
        MaybeInaccessibleMessage under = query.getMessage();
        if (under == null || query.getData() == null) {
            callbacks.answer(query.getId(), null);
            return Optional.empty();
        }
        ButtonPress pressed = Incoming.press(query, under);
        ButtonPress press = pressed.speaking(languageIn(pressed.chat(), pressed.language()));
        Optional<Reply> refusal = door.refusal(press);
        if (refusal.isPresent()) {
            callbacks.answer(query.getId(), refusal.get().notice());
            return Optional.empty();
        }
        chats.active(under.getChat());
        if (under.getChat().isChannelChat()) {
            // Anybody may press there; what is said to one of them is not said to all.
            callbacks.answering(query.getId(), () -> notice(brain.press(press)));
            return Optional.empty();
        }
        Reply reply = callbacks.answering(query.getId(),
                () -> typing.during(press.chat(), () -> brain.press(press)));
        return draft(press.chat(), press.place(), press.language(), reply, under.getMessageId(), cause)
                .map(draft -> reply.inPlace() && Keyboard.isUnderWholeReply(query.getData())
                        ? draft.inPlaceOf(under.getMessageId().toString())
                        : draft);
    }

    /** As much of a reply as a notice holds. */
    private static Reply notice(Reply reply) {
        return reply.notice() != null ? Reply.notice(reply.notice())
                : TelegramText.messages(reply).stream().findFirst().map(text -> Reply.notice(text.text()))
                        .orElse(Reply.silence());
    }

    private static Optional<Draft> draft(ChatId chat, Place place, Locale language, Reply reply,
            @Nullable Integer about, String cause) {
        if (reply.blocks().isEmpty()) {
            return Optional.empty();
        }
        String replyTo = place == Place.PRIVATE || about == null ? null : about.toString();
        return Optional.of(new Draft(chat, Kind.ANSWER, cause, reply, language, replyTo));
    }

    /** What is said to somebody whose message cannot be handled; empty when nobody waits for an answer. */
    Optional<Draft> apology(Update update, String cause) {
        Message message = update.getMessage();
        return message == null ? Optional.empty()
                : question(message).filter(question -> door.refusal(question).isEmpty()).flatMap(question -> {
                    var sorry = Reply.of(Paragraph.of(Run.of(words.say(question.language(), "telegram.failed"))));
                    return draft(question.chat(), question.place(), question.language(), sorry, message.getMessageId(),
                            cause);
                });
    }
}
