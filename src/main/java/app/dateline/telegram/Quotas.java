package app.dateline.telegram;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Keeps one person, or one chat, from taking the time of all others. What is counted is what is meant for the bot; messages by
 * the minute in which they were written, since what piled up during an outage was not written at once, and presses and inline
 * queries, of which Telegram tells no time, by that in which they are handled.
 */
@Component
@OnTelegram
class Quotas {
    private static final int MOST_KNOWN = 100_000;
    private static final int MOST_DECIDED = 10_000;

    private final TelegramState state;
    private final LimitSettings limits;
    private final Roles roles;
    private final Callbacks callbacks;
    private final Words words;
    private final Clock clock;
    private final Cache<Slot, AtomicInteger> counts = Caffeine.newBuilder().maximumSize(MOST_KNOWN)
            .expireAfterAccess(Duration.ofMinutes(3)).build();
    /** An update that is tried again was written once all the same. */
    private final Cache<String, Optional<Breach>> decided = Caffeine.newBuilder().maximumSize(MOST_DECIDED)
            .expireAfterAccess(Duration.ofMinutes(3)).build();

    Quotas(TelegramState state, LimitSettings limits, Roles roles, Callbacks callbacks, Words words, Clock clock) {
        this.state = state;
        this.limits = limits;
        this.roles = roles;
        this.callbacks = callbacks;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Somebody wrote more than is taken.
     *
     * @param notice for the first time only; after it there is silence until the breach is over
     */
    record Breach(Optional<Draft> notice) {}

    private record Slot(String whose, long minute) {}

    /**
     * @param whose what is counted; inline queries by themselves, since Telegram sends one with nearly each letter that is typed
     * @param chat null for an inline query, which is typed in some other chat
     */
    private record Asked(String whose, @Nullable ChatId chat, Person from, Locale language, long minute) {}

    /** How far above its limit somebody is. */
    private enum Level {
        BELOW, JUST_ABOVE, ABOVE
    }

    /** Counts an update, once for its cause; empty when it may be handled. */
    Optional<Breach> take(Update update, String cause) {
        Optional<Breach> known = decided.getIfPresent(cause);
        if (known != null) {
            return known;
        }
        Optional<Breach> breach = counted(update, cause);
        decided.put(cause, breach);
        return breach;
    }

    private Optional<Breach> counted(Update update, String cause) {
        CallbackQuery press = update.getCallbackQuery();
        if (press != null) {
            // Only who presses sees what is said to it, so it is said each time.
            return asked(press).flatMap(asked -> taken(asked, (said, isFirst) -> {
                callbacks.answer(press.getId(), said);
                return new Breach(Optional.empty());
            }));
        }
        if (update.getInlineQuery() != null) {
            return taken(asked(update.getInlineQuery()), (said, isFirst) -> new Breach(Optional.empty()));
        }
        return asked(update.getMessage() == null ? update.getEditedMessage() : update.getMessage())
                .flatMap(asked -> taken(asked, (said, isFirst) -> new Breach(isFirst
                        ? Optional.of(notice(asked, said, cause))
                        : Optional.empty())));
    }

    private static Draft notice(Asked asked, String said, String cause) {
        return new Draft(Objects.requireNonNull(asked.chat()), Kind.ANSWER, cause,
                Reply.of(Paragraph.of(Run.of(said))), asked.language(), null);
    }

    private Optional<Asked> asked(@Nullable Message message) {
        if (message == null || message.getFrom() == null || state.me().isEmpty()) {
            return Optional.empty();
        }
        return new Addressing(state.me().get()).wordsFor(message).map(text -> {
            IncomingMessage said = Incoming.message(message, text);
            Integer edited = message.getEditDate();
            long second = edited != null ? edited : message.getDate() == null ? now() : message.getDate();
            return new Asked("user ", said.chat(), said.from(), said.language(), second / 60);
        });
    }

    private Optional<Asked> asked(CallbackQuery press) {
        if (press.getMessage() == null) {
            return Optional.empty();
        }
        ButtonPress pressed = Incoming.press(press, press.getMessage());
        return Optional.of(new Asked("user ", pressed.chat(), pressed.from(), pressed.language(), now() / 60));
    }

    private Asked asked(InlineQuery query) {
        return new Asked("inline ", null, Incoming.person(query.getFrom()), Incoming.language(query.getFrom()),
                now() / 60);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private interface Answering {
        Breach with(String said, boolean isFirst);
    }

    private Optional<Breach> taken(Asked asked, Answering answering) {
        Level person = level(asked.whose() + asked.from().id(), asked.minute(), limits.userPerMinute());
        Level chat = asked.chat() == null ? Level.BELOW
                : level("chat " + asked.chat().chat(), asked.minute(), limits.chatPerMinute());
        if (person == Level.BELOW && chat == Level.BELOW || isOwner(asked.from())) {
            return Optional.empty();
        }
        boolean isFirst = person == Level.JUST_ABOVE || person == Level.BELOW && chat == Level.JUST_ABOVE;
        int most = person == Level.BELOW ? limits.chatPerMinute() : limits.userPerMinute();
        return Optional.of(answering.with(words.say(asked.language(), "telegram.limit", most), isFirst));
    }

    private Level level(String whose, long minute, int most) {
        int count = Objects.requireNonNull(counts.get(new Slot(whose, minute), slot -> new AtomicInteger()))
                .incrementAndGet();
        if (count <= most) {
            return Level.BELOW;
        }
        AtomicInteger before = counts.getIfPresent(new Slot(whose, minute - 1));
        boolean goesOn = before != null && before.get() > most;
        return count == most + 1 && !goesOn ? Level.JUST_ABOVE : Level.ABOVE;
    }

    private boolean isOwner(Person person) {
        return person.id().matches("[0-9]{1,18}") && roles.has(Long.parseLong(person.id()), Role.OWNER);
    }
}
